using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CallAutomation.Emulator.Https;

/// <summary>What a certificate is for: names and addresses, and nothing beyond them.</summary>
internal sealed class CertificateNames
{
    private CertificateNames(IEnumerable<string> names, IEnumerable<IPAddress> addresses)
    {
        Names = [.. names.Select(static name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Addresses = [.. addresses.Distinct().OrderBy(static address => address.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Names of hosts.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Addresses of hosts.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; }

    /// <summary>What tells these from others in the name of a folder.</summary>
    public string Key => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(' ', Names)}|{string.Join(' ', Addresses)}")), 0, 6).ToLowerInvariant();

    /// <summary>This machine, the storage, and what the options name besides.</summary>
    /// <exception cref="ArgumentException">A name cannot be one of a host.</exception>
    public static CertificateNames Of(CallEmulatorOptions options)
    {
        bool listensEverywhere = options.ListenAddress.Equals(IPAddress.Any) || options.ListenAddress.Equals(IPAddress.IPv6Any);
        string[] given = [.. options.AllowedHosts, .. options.RecordingHost is string host ? (string[])[host] : []];
        IPAddress[] addresses = [.. given.Select(static name => IPAddress.TryParse(name, out IPAddress? address) ? address : null).OfType<IPAddress>()];
        string[] names = [.. given.Where(static name => !IPAddress.TryParse(name, out _))];
        if (Array.Find(names, static name => Uri.CheckHostName(name) != UriHostNameType.Dns || !Ascii.IsValid(name)) is string odd)
        {
            throw new ArgumentException($"'{odd}' cannot be the name of a host in a certificate. Give names without a port, such as emulator or emulator.internal.", nameof(options));
        }

        return new CertificateNames(
            ["localhost", EmulatorHttpsOptions.StorageName, .. names],
            [IPAddress.Loopback, IPAddress.IPv6Loopback, .. addresses, .. listensEverywhere ? (IPAddress[])[] : [options.ListenAddress]]);
    }
}
