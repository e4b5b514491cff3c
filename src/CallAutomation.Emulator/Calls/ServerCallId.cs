namespace CallAutomation.Emulator.Calls;

/// <summary>The id of a call that everybody in it shares: the address of a conversation in base64.</summary>
/// <remarks>The stable language writes it in standard base64 with padding, which now and then has a slash in it; the language of 2021 wrote it in base64url without.</remarks>
internal static class ServerCallId
{
    /// <summary>As the language of 2021 wrote it.</summary>
    public static string Base64Url(string id) => id.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The same text for either form, by which a call is found.</summary>
    public static string Key(string id) => Base64Url(id);
}
