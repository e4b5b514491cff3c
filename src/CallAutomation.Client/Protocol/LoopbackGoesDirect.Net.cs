using System.Net;

namespace CallAutomation.Client.Protocol;

/// <summary>The machine's own proxy settings, except that what is on this machine, such as the emulator, is reached without a proxy.</summary>
/// <remarks>.NET sends even http://127.0.0.1 through <c>HTTP_PROXY</c> unless <c>NO_PROXY</c> names it, and a proxy elsewhere has a loopback of its own.</remarks>
internal sealed class LoopbackGoesDirect : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || host.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || HttpClient.DefaultProxy.IsBypassed(host);
}
