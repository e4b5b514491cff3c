
namespace CallAutomation.Client.Events;

/// <summary>What is said cannot be written down, or the change asked for was refused. Since 2025-05-15.</summary>
public sealed record TranscriptionFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public TranscriptionFailed()
    {
    }

    internal TranscriptionFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the transcription, in detail; null where the service did not say.</summary>
    public TranscriptionUpdate? TranscriptionUpdate { get; init; }
}
