using System.Net.Http.Headers;
using System.Text;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>A web application that receives callbacks at <c>/calls</c> and notifications at <c>/events</c>, in memory, with an issuer of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Audience = "1c000000-ca11-4000-8000-00000000000a";
    public const string Secret = "correct-horse-battery-staple";

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Site(WebApplication app, TestIssuer issuer, LogLines log)
    {
        App = app;
        Issuer = issuer;
        Log = log;
    }

    public WebApplication App { get; }

    public TestIssuer Issuer { get; }

    public LogLines Log { get; }

    public HttpClient Http => App.GetTestClient();

    public List<string> Handled { get; } = [];

    public CallEventHub Hub => App.Services.GetRequiredService<CallEventHub>();

    /// <summary>Starts one; settings are keys below <c>Callbacks</c>.</summary>
    public static async Task<Site> StartAsync(
        Dictionary<string, string?>? settings = null, Action<CallEventHubBuilder>? build = null, TestIssuer? issuer = null, Action<WebApplication>? map = null, string environment = "Production")
    {
        Site site = Build(settings ?? new() { ["Audience"] = Audience }, build, issuer, environment);
        if (map is null)
        {
            site.App.MapCallAutomationCallbacks("/calls");
            if (settings?.Keys.Any(static key => key is "Secret" or "EventGrid:Audience") == true)
            {
                site.App.MapCallAutomationEventGrid("/events");
            }
        }
        else
        {
            map(site.App);
        }

        await site.App.StartAsync();
        return site;
    }

    /// <summary>One that nothing is mapped in yet.</summary>
    public static Site Build(Dictionary<string, string?> settings, Action<CallEventHubBuilder>? build = null, TestIssuer? issuer = null, string environment = "Production")
    {
        issuer ??= new TestIssuer(CallAutomationCallbackOptions.ServiceIssuer);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        LogLines log = new();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(static setting => "Callbacks:" + setting.Key, static setting => setting.Value));
        Site? site = null;
        CallEventHubBuilder hub = builder.Services.AddCallAutomationCallbacks(builder.Configuration.GetSection("Callbacks")).On<CallEvent>((callEvent, _) =>
        {
            lock (site!.Handled)
            {
                site.Handled.Add(callEvent.Id ?? "");
            }

            site._first.TrySetResult();

            return Task.CompletedTask;
        });
        build?.Invoke(hub);
        builder.Services.AddHttpClient(TokenChecks.ConnectionName).ConfigurePrimaryHttpMessageHandler(() => issuer);
        site = new Site(builder.Build(), issuer, log);
        return site;
    }

    public static string Callback(params string[] ids) => "[" + string.Join(',', ids.Select(static id =>
        $$$"""{"id":"{{{id}}}","source":"calling/callConnections/call","type":"Microsoft.Communication.PlayCompleted","specversion":"1.0","time":"2026-10-01T12:00:00Z","datacontenttype":"application/json","data":{"callConnectionId":"call","serverCallId":"server","correlationId":"c"}}""")) + "]";

    /// <summary>A call that comes in.</summary>
    public static string Incoming(string id = "1") =>
        $$$"""[{"id":"{{{id}}}","topic":"/t","subject":"s","eventType":"Microsoft.Communication.IncomingCall","eventTime":"2026-10-01T12:00:00Z","dataVersion":"1.0","data":{"incomingCallContext":"{{{id}}}","from":{"rawId":"4:+14255550123"},"to":{"rawId":"4:+14255550199"} } }]""";

    public async Task<HttpResponseMessage> PostAsync(string path, string? token, string? body = null, string contentType = "application/json", string? eventType = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(body ?? Callback("1"), Encoding.UTF8) };
        request.Content.Headers.ContentType = contentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(contentType);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        if (eventType is not null)
        {
            request.Headers.Add("aeg-event-type", eventType);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Ends when the first event has come to a handler.</summary>
    public Task HandledOneAsync() => _first.Task;

    public async Task<string[]> HandledAsync()
    {
        await Hub.DrainAsync();
        lock (Handled)
        {
            return [.. Handled];
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
