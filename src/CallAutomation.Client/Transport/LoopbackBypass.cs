using System.Net;

namespace CallAutomation.Client.Transport;

/// <summary>The proxy of the environment, but never on the way to this machine itself, where an emulator is and no proxy could reach it.</summary>
/// <param name="others">The proxy for all other addresses, asked each time because it can be set at any time; null for none.</param>
internal sealed class LoopbackBypass(Func<IWebProxy?> others) : IWebProxy
{
    private const string Localhost = "localhost";

    public ICredentials? Credentials
    {
        get => others()?.Credentials;
        set => throw new NotSupportedException("The credentials are those of the environment's proxy.");
    }

    public Uri? GetProxy(Uri destination) => IsLoopback(destination) ? null : others()?.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsLoopback(host) || others()?.IsBypassed(host) != false;

    /// <summary>Whether the address is this machine, by any of the names it has for itself.</summary>
    public static bool IsLoopback(Uri address)
    {
        if (address.IsLoopback)
        {
            return true;
        }

        string host = address.DnsSafeHost.TrimEnd('.');
        return IPAddress.TryParse(host, out IPAddress? ip)
            ? IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip)
            : host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase);
    }
}
