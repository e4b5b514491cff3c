namespace Reception;

/// <summary>What callers are told.</summary>
internal sealed class ReceptionOptions
{
    public string OpeningHours { get; set; } = "We are here from eight to six, Monday to Friday.";

    /// <summary>The resource that reads text aloud; the live service needs one, the emulator does not.</summary>
    public Uri? CognitiveServicesEndpoint { get; set; }

    public string Voice { get; set; } = "en-US-JennyNeural";
}
