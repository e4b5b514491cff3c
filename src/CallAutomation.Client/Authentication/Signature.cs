namespace CallAutomation.Client.Authentication;

/// <summary>The signature of a request: what is hashed, in which order, and how it is written into the header.</summary>
internal static partial class Signature
{
    private const string HeaderStart = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";

    /// <summary>The hash of no bytes at all; GET and DELETE send it every time.</summary>
    private const string HashOfNothing = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private const int HashLength = 32;
    private const int HashTextLength = 44;
}
