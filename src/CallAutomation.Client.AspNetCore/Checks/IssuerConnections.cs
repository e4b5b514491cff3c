using System.Net;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Connections to issuers, and to Event Grid's addresses of confirmation: no redirects to elsewhere, and no proxy for what is on this machine.</summary>
internal static class IssuerConnections
{
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        Proxy = new LoopbackBypass(),
        ActivityHeadersPropagator = null,
    };

    private sealed class LoopbackBypass : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => HttpClient.DefaultProxy.Credentials;
            set => throw new NotSupportedException();
        }

        public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
    }
}
