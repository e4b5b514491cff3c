namespace CallAutomation.Client.Events;

/// <summary>The state of a transcription.</summary>
/// <param name="value">The service's name for it, for example <c>transcriptionStarted</c>.</param>
public sealed class TranscriptionStatus(string value) : ExtensibleEnum<TranscriptionStatus>(value)
{
    /// <summary>Text flows.</summary>
    public static TranscriptionStatus TranscriptionStarted { get; } = new("transcriptionStarted");

    /// <summary>It cannot flow.</summary>
    public static TranscriptionStatus TranscriptionFailed { get; } = new("transcriptionFailed");

    /// <summary>It flows again.</summary>
    public static TranscriptionStatus TranscriptionResumed { get; } = new("transcriptionResumed");

    /// <summary>It flows as newly asked for, for example in another language.</summary>
    public static TranscriptionStatus TranscriptionUpdated { get; } = new("transcriptionUpdated");

    /// <summary>It no longer flows.</summary>
    public static TranscriptionStatus TranscriptionStopped { get; } = new("transcriptionStopped");

    /// <summary>The service did not say more.</summary>
    public static TranscriptionStatus UnspecifiedError { get; } = new("unspecifiedError");
}
