
namespace CallAutomation.Client.Events;

/// <summary>What is said flows to the application's socket as text. Since 2025-05-15.</summary>
public sealed record TranscriptionStarted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public TranscriptionStarted()
    {
    }

    internal TranscriptionStarted(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the transcription, in detail; null where the service did not say.</summary>
    public TranscriptionUpdate? TranscriptionUpdate { get; init; }
}
