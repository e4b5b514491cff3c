using System.Diagnostics.CodeAnalysis;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>Which addresses something can be sent to.</summary>
internal static class WebAddress
{
    /// <summary>Reads an absolute http or https address whose host has a name that can be looked up.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && HasHost(address);

    /// <summary>Whether the host can be named on a network; <see cref="Uri"/> takes some that cannot, and throws only when it is asked for the name.</summary>
    public static bool HasHost(Uri address)
    {
        try
        {
            return address.IsAbsoluteUri && address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
