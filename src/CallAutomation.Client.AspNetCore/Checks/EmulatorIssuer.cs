using System.Net;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Whether the issuer is an emulator: it speaks plain http, which the service never does, and is on this machine or the application is in development.</summary>
internal static class EmulatorIssuer
{
    /// <summary>What the emulator's tokens are made for, unless it was started with another resource id.</summary>
    public const string Audience = "0e000000-ca11-4000-8000-000000000001";

    /// <summary>Whether keys may be taken from an address: anybody between could put some in where it is plain http.</summary>
    public static bool MayBeAsked(Uri address, CallAutomationCallbackOptions options) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && Of(options) is not null && (options.IsDevelopment || IsThisMachine(address)));

    public static Uri? Of(CallAutomationCallbackOptions options) =>
        Uri.TryCreate(options.Issuer, UriKind.Absolute, out Uri? issuer) && issuer.Scheme == Uri.UriSchemeHttp && (options.IsDevelopment || IsThisMachine(issuer)) ? issuer : null;

    private static bool IsThisMachine(Uri address) =>
        address.IsLoopback
        || address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out IPAddress? ip) && IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip));
}
