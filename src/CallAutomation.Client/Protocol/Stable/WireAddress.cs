namespace CallAutomation.Client.Protocol.Stable;

/// <summary>Addresses as the wire writes them; one that is none is left out rather than refused.</summary>
internal static class WireAddress
{
    public static Uri? Of(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;
}
