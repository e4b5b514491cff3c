using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.TestSupport;

/// <summary>The application's other web server: takes what Event Grid delivers. Unless told otherwise it proves that it wants events.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly Channel<Delivery> _deliveries = Channel.CreateUnbounded<Delivery>();
    private WebApplication _server = null!;

    public Uri Address { get; private set; } = null!;

    public Uri Uri => new(Address, "events?secret=hush");

    /// <summary>How a delivery is answered, handshakes included.</summary>
    public Func<Delivery, Answer> Answer { get; set; } = Willing;

    public ConcurrentQueue<Delivery> All { get; } = new();

    public static Answer Willing(Delivery delivery) => delivery switch
    {
        { Method: "OPTIONS" } => new Answer(200, AllowedOrigin: delivery.Header("WebHook-Request-Origin")),
        { Kind: "SubscriptionValidation" } => new Answer(200, $$"""{"validationResponse":"{{delivery.Data.GetProperty("validationCode").GetString()}}"}"""),
        _ => new Answer(200),
    };

    public static async Task<Webhook> StartAsync(int port = 0)
    {
        Webhook webhook = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        webhook._server = builder.Build();
        webhook._server.Run(webhook.HandleAsync);
        await webhook._server.StartAsync();
        webhook.Address = new Uri(webhook._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return webhook;
    }

    public EventGridSubscription Subscription(EventGridSchema schema = EventGridSchema.EventGrid) => new(Uri) { Schema = schema, Name = "calls" };

    public Task<Delivery> NextAsync() => Watchdog.WaitAsync(
        _deliveries.Reader.ReadAsync().AsTask(),
        () => All.Count,
        () => $"Nothing is delivered. So far: {string.Join(", ", All.Select(delivery => delivery.Kind ?? delivery.Method))}.");

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync();
        Delivery delivery = new(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
        Answer answer = Answer(delivery);
        All.Enqueue(delivery);
        await _deliveries.Writer.WriteAsync(delivery);
        if (answer.Status == 0)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.AllowedOrigin is string origin)
        {
            context.Response.Headers["WebHook-Allowed-Origin"] = origin;
        }

        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>How a webhook answers; status 0 never does.</summary>
internal sealed record Answer(int Status, string Body = "", string? AllowedOrigin = null);

/// <summary>One request to a webhook.</summary>
internal sealed record Delivery(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Kind => Header("aeg-event-type");

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The event, without the array that Event Grid's own schema puts around it.</summary>
    public JsonElement Event => Json.ValueKind == JsonValueKind.Array ? Json.EnumerateArray().Single() : Json;

    public JsonElement Data => Event.GetProperty("data");

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string Text(string member) => Event.GetProperty(member).GetString()!;
}
