using System.Net;
using System.Net.Security;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>How the emulator speaks to applications: to post events, and to fetch audio.</summary>
internal static class Outgoing
{
    /// <summary>The way over the network.</summary>
    public static HttpMessageHandler CreateHandler() => CreateHandler(HttpClient.DefaultProxy);

    public static HttpMessageHandler CreateHandler(IWebProxy machineProxy)
    {
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            Proxy = new LoopbackGoesDirect(machineProxy),
            UseCookies = false,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = static (connection, _, _, errors) =>
            errors == SslPolicyErrors.None || IsThisMachine(connection);
        return handler;
    }

    // A redirect would carry an event, and the secret in its address, to somebody the application did not name.
    public static HttpClient CreateCallbackClient(HttpMessageHandler way) => CreateClient(way);

    public static HttpClient CreateDownloadClient(HttpMessageHandler way) => CreateClient(new RedirectFollower(way));

    private static HttpClient CreateClient(HttpMessageHandler handler) => new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    // Development certificates are rarely trusted in containers, and a connection to this machine has nobody in between.
    private static bool IsThisMachine(object connection) =>
        connection is SslStream stream
        && (stream.TargetHostName.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(stream.TargetHostName, out IPAddress? address) && IPAddress.IsLoopback(address)));
}
