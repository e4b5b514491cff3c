using System.Net;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>The machine's own proxy settings, except that what is on this machine is reached without a proxy.</summary>
/// <remarks>
/// .NET sends even http://127.0.0.1 through <c>HTTP_PROXY</c> unless <c>NO_PROXY</c> names it, and a proxy elsewhere has a loopback of its own.
/// </remarks>
internal sealed class LoopbackGoesDirect(IWebProxy machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine.Credentials;
        set => machine.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : machine.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsThisMachine(host) || machine.IsBypassed(host);

    private static bool IsThisMachine(Uri address) =>
        address.IsLoopback
        || address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out IPAddress? ip) && (IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));

    private static bool IsLoopback(IPAddress ip) => IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);
}
