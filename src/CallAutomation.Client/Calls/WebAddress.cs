using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CallAutomation.Client.Calls;

/// <summary>The check for addresses the service will call or fetch from: absolute http or https.</summary>
/// <remarks>The live service insists on https and says so itself; an emulator on the same machine does not.</remarks>
internal static class WebAddress
{
    [return: NotNullIfNotNull(nameof(address))]
    public static Uri? CheckedOrNull(Uri? address, string parameterName) => address is null ? null : Checked(address, parameterName);

    public static Uri Checked([NotNull] Uri? address, [CallerArgumentExpression(nameof(address))] string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(address, parameterName);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new ArgumentException(
                "The service needs an absolute http or https address that it can reach, such as https://app.example/callbacks.", parameterName);
    }

    /// <summary>The address letter by letter as it was given, where that can be sent; else written out by the rules.</summary>
    public static string AsGiven(Uri address) => address.IsWellFormedOriginalString() ? address.OriginalString : address.AbsoluteUri;

    /// <summary>The same for addresses at which the application waits for a web socket.</summary>
    public static Uri? CheckedSocketOrNull(Uri? address, string parameterName) =>
        address is null || (address.IsAbsoluteUri && (address.Scheme is "wss" or "ws"))
            ? address
            : throw new ArgumentException("The service needs an absolute wss address that it can reach, such as wss://app.example/media.", parameterName);
}
