using System.Net;
using System.Net.Security;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>How the emulator speaks to applications: to post events, and to fetch audio.</summary>
internal static class Outgoing
{
    // A redirect would carry an event, and the secret in its address, to somebody the application did not name.
    public static HttpClient CreateCallbackClient() => Create(allowRedirects: false);

    public static HttpClient CreateDownloadClient() => Create(allowRedirects: true);

    public static HttpClient CreateClient(HttpMessageHandler handler) => new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    private static HttpClient Create(bool allowRedirects)
    {
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = allowRedirects,
            AutomaticDecompression = DecompressionMethods.None,
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = static (connection, _, _, errors) =>
            errors == SslPolicyErrors.None || IsThisMachine(connection);
        return CreateClient(handler);
    }

    // Development certificates are rarely trusted in containers, and a connection to this machine has nobody in between.
    private static bool IsThisMachine(object connection) =>
        connection is SslStream stream
        && (stream.TargetHostName.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(stream.TargetHostName, out IPAddress? address) && IPAddress.IsLoopback(address)));
}
