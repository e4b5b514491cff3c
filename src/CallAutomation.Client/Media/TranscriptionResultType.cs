namespace CallAutomation.Client;

/// <summary>Which texts a transcription sends.</summary>
/// <param name="value">The service's name for it, for example <c>final</c>.</param>
public sealed class TranscriptionResultType(string value) : ExtensibleEnum<TranscriptionResultType>(value)
{
    /// <summary>A sentence once it is complete.</summary>
    public static TranscriptionResultType Final { get; } = new("final");

    /// <summary>A sentence as it grows.</summary>
    public static TranscriptionResultType Intermediate { get; } = new("intermediate");
}
