using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Emulator.Tests;

/// <summary>The application's web server: takes callbacks, in the order in which they come, and serves audio.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly Channel<ReceivedEvent> _events = Channel.CreateUnbounded<ReceivedEvent>();
    private readonly ConcurrentQueue<ReceivedEvent> _received = new();
    private WebApplication _server = null!;

    public Uri Address { get; private set; } = null!;

    public string CallbackUri => $"{Address}callbacks?secret=hush";

    /// <summary>How callbacks are answered; null never answers.</summary>
    public Func<ReceivedEvent, int?> Answer { get; set; } = _ => 200;

    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>Where those who ask for a path are sent, written into the header as it is here.</summary>
    public ConcurrentDictionary<string, string> Redirects { get; } = new();

    public static async Task<Application> StartAsync()
    {
        Application application = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        application._server = builder.Build();
        application._server.Run(application.HandleAsync);
        await application._server.StartAsync();
        application.Address = new Uri(application._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return application;
    }

    public string Serve(string name, byte[] file)
    {
        Files["/" + name] = file;
        return Address + name;
    }

    /// <summary>The next event, whatever it is: tests spell out the whole order.</summary>
    public Task<ReceivedEvent> NextAsync() => Watchdog.WaitAsync(
        _events.Reader.ReadAsync().AsTask(),
        () => _received.Count,
        () => $"No event comes. So far: {string.Join(", ", _received.Select(received => received.Name))}.");

    public async Task<ReceivedEvent> NextAsync(string name)
    {
        ReceivedEvent received = await NextAsync();
        received.Name.Should().Be(name);
        return received;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Method == "GET")
        {
            string path = context.Request.Path;
            if (path == "/hangs")
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            else if (Redirects.TryGetValue(path, out string? elsewhere))
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = elsewhere;
            }
            else if (Files.TryGetValue(path, out byte[]? file))
            {
                await context.Response.Body.WriteAsync(file);
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            return;
        }

        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
        ReceivedEvent received = new(context.Request.Path + context.Request.QueryString, context.Request.ContentType, body.RootElement.Clone()) { Authorization = context.Request.Headers.Authorization };
        int? status = Answer(received);
        _received.Enqueue(received);
        await _events.Writer.WriteAsync(received);
        if (status is int answer)
        {
            context.Response.StatusCode = answer;
        }
        else
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}

/// <summary>One POST of the emulator to the application.</summary>
internal sealed record ReceivedEvent(string Target, string? ContentType, JsonElement Body)
{
    public string? Authorization { get; init; }

    public JsonElement Envelope => Body[0];

    public JsonElement Data => Envelope.GetProperty("data");

    public string Name => Envelope.GetProperty("type").GetString()!["Microsoft.Communication.".Length..];

    public string Id => Envelope.GetProperty("id").GetString()!;

    public string CallConnectionId => Data.GetProperty("callConnectionId").GetString()!;

    public DateTimeOffset Time => Envelope.GetProperty("time").GetDateTimeOffset();

    public string? OperationContext => Data.TryGetProperty("operationContext", out JsonElement context) ? context.GetString() : null;

    /// <summary>Code and sub-code, or nothing when the event has no result.</summary>
    public string Result => Data.TryGetProperty("resultInformation", out JsonElement result)
        ? $"{result.GetProperty("code")}/{result.GetProperty("subCode")}"
        : "";

    public IEnumerable<string> Participants => Data.GetProperty("participants").EnumerateArray().Select(one => one.GetProperty("identifier").GetProperty("rawId").GetString()!);
}
