
namespace CallAutomation.Client.Events;

/// <summary>What is said is no longer written down: stopped by request or by the end of the call. Since 2025-05-15.</summary>
public sealed record TranscriptionStopped : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public TranscriptionStopped()
    {
    }

    internal TranscriptionStopped(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the transcription, in detail; null where the service did not say.</summary>
    public TranscriptionUpdate? TranscriptionUpdate { get; init; }
}
