using System.Net;
using System.Security.Cryptography;
using System.Text;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AppointmentReminder;

/// <summary>What the service sees of us: it fetches the audio here, and here it reports what happens in the call.</summary>
internal sealed class ReminderSite : IAsyncDisposable
{
    private const string CallbackPath = "/callbacks";
    private const long LargestBody = 256 * 1024;

    // The address is public in a live call. Only the service is told the key, so nobody else can make up events.
    private readonly string _key = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly CallEventHub _hub;
    private readonly WebApplication _server;
    private readonly Uri? _publicUri;

    private ReminderSite(CallEventHub hub, WebApplication server, Uri? publicUri)
    {
        _hub = hub;
        _server = server;
        _publicUri = publicUri;
    }

    /// <summary>Where the service is to send the events.</summary>
    public Uri CallbackUri => new UriBuilder(Address) { Query = $"key={_key}" }.Uri;

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
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });

        WebApplication server = builder.Build();
        ReminderSite site = new(hub, server, publicUri);
        server.MapPost(publicUri?.AbsolutePath ?? CallbackPath, site.ReceiveAsync);
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

    // The service tries again what was not taken.
    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (!IsFromTheService(request))
        {
            return Results.Unauthorized();
        }

        try
        {
            CallEventReceipt receipt = await _hub.ReceiveAsync(await BinaryData.FromStreamAsync(request.Body, request.HttpContext.RequestAborted));
            return receipt.Refused == 0 ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (CallEventFormatException malformed)
        {
            return Results.Text(malformed.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private bool IsFromTheService(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Query["key"].ToString()), Encoding.UTF8.GetBytes(_key));
}
