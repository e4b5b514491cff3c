using CallAutomation.Client;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Chaos;

/// <summary>The application: a real web server with the endpoints of the package, the event hub, and the client.</summary>
internal sealed class ChaosSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChaosSite(WebApplication app) => _app = app;

    public Arrivals Arrivals { get; } = new();

    public Handled Handled { get; } = new();

    public Ivr Ivr { get; private set; } = null!;

    public CallEventHub Hub => _app.Services.GetRequiredService<CallEventHub>();

    public CallAutomationClient Client => _app.Services.GetRequiredService<CallAutomationClient>();

    public CallbackAddress Address => _app.Services.GetRequiredService<CallbackAddress>();

    public static async Task<ChaosSite> OpenAsync(CallEmulator emulator, string? without, bool isWatched = true)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Callbacks:Issuer"] = emulator.TokenIssuer,
            ["Callbacks:Secret"] = Guid.NewGuid().ToString("N"),
        });
        builder.Services.AddCallAutomationClient(client =>
        {
            client.ConnectionString = emulator.ConnectionString;
            client.ConfigureOptions = static options => options.Retry.Delay = TimeSpan.FromMilliseconds(20);
        });
        if (without == "dedup")
        {
            // Ids are forgotten as soon as their events are handled.
            builder.Services.AddCallEventHub(static hub => hub.IdsKept = 1);
        }

        builder.Services.AddCallAutomationCallbacks(builder.Configuration.GetSection("Callbacks"));
        WebApplication app = builder.Build();
        ChaosSite site = new(app);
        if (isWatched)
        {
            app.Use(site.Arrivals.WatchAsync);
        }

        byte[] audio = Wav.Silence(0.01);
        app.MapGet("/a.wav", () => Results.Bytes(audio, "audio/wav"));
        app.MapCallAutomationCallbacks("/calls");
        app.MapCallAutomationEventGrid("/events");
        await app.StartAsync();
        if (isWatched)
        {
            site.Hub.On<CallEvent>(site.Handled.HandleAsync);
        }

        site.Ivr = new Ivr(new Uri(new Uri(app.Urls.Single()), "a.wav"), without == "early" ? new LateWaits(site.Hub) : new HubWaits(site.Hub));
        site.Hub.On<IncomingCall>((incoming, _) => site.Ivr.AnswerAsync(site.Client, site.Address.CallbackUri, incoming));
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
