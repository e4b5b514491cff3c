namespace CallAutomation.Client.Events;

/// <summary>What happened to a transcription.</summary>
public sealed record TranscriptionUpdate
{
    /// <summary>The state the transcription is in now.</summary>
    public TranscriptionStatus? Status { get; init; }

    /// <summary>Why.</summary>
    public TranscriptionStatusDetails? StatusDetails { get; init; }
}
