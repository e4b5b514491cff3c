using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>The state of a transcription.</summary>
public readonly record struct TranscriptionStatus
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>transcriptionStarted</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TranscriptionStatus(string value) => _value = new OpenText(value);

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

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
