using System.Net;
using System.Security.Cryptography;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppointmentReminder;

/// <summary>What the service sees of us: it fetches the audio here, and here it reports what happens in the call.</summary>
internal sealed class ReminderSite : IAsyncDisposable
{
    private const string CallbackPath = "/callbacks";
    private readonly WebApplication _server;
    private readonly Uri? _publicUri;

    private ReminderSite(WebApplication server, Uri? publicUri)
    {
        _server = server;
        _publicUri = publicUri;
    }

    /// <summary>Where the service is to send the events; the key that it is told is in it.</summary>
    public Uri CallbackUri => _server.Services.GetRequiredService<CallbackAddress>().CallbackUri;

    private Uri Address => _publicUri ?? new Uri(new Uri(_server.Urls.Single()), CallbackPath);

    /// <summary>Opens the site on this machine.</summary>
    /// <param name="hub">Takes the events.</param>
    /// <param name="publicUri">The callback address as the service sees it, where a tunnel leads here; null when the service runs on this machine.</param>
    /// <param name="port">The port the tunnel leads to; 0 for any that is free.</param>
    /// <param name="cancellationToken">Gives up opening.</param>
    public static async Task<ReminderSite> OpenAsync(CallEventHub hub, Uri? publicUri, int port, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));

        // The address is public in a live call. Only the service is told the key, so nobody else can make up events.
        builder.Services.AddSingleton(hub);
        builder.Services.AddCallAutomationCallbacks(callbacks =>
        {
            callbacks.UsesTokens = false;
            callbacks.Secrets.Add(RandomNumberGenerator.GetHexString(32, lowercase: true));
            if (publicUri is null)
            {
                // The service runs on this machine, and finds us where we listen.
                callbacks.Issuer = "http://localhost";
            }
            else
            {
                callbacks.PublicUri = new Uri(publicUri, "/");
            }

            callbacks.DrainTimeout = TimeSpan.Zero;
        });

        WebApplication server = builder.Build();
        ReminderSite site = new(server, publicUri);
        server.MapCallAutomationCallbacks(publicUri?.AbsolutePath ?? CallbackPath);
        server.MapGet(AudioPath(publicUri), (string fileName) => SendAudio(fileName));
        await server.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Where the service finds a clip: beside the callbacks, under <c>audio</c>.</summary>
    public Uri AddressOf(Clip clip) => new(Address, $"audio/{clip.FileName}");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string AudioPath(Uri? publicUri) =>
        publicUri is null ? "/audio/{fileName}" : $"{new Uri(publicUri, "audio/").AbsolutePath}{{fileName}}";

    private static IResult SendAudio(string fileName) => Clip.All.FirstOrDefault(clip => clip.FileName == fileName) is Clip clip
        ? Results.File(clip.Path, "audio/wav")
        : Results.NotFound();
}
