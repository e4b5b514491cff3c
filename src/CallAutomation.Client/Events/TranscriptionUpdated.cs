
namespace CallAutomation.Client.Events;

/// <summary>The transcription goes on in another language, as asked. Since 2025-05-15.</summary>
public sealed record TranscriptionUpdated : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public TranscriptionUpdated()
    {
    }

    internal TranscriptionUpdated(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the transcription, in detail; null where the service did not say.</summary>
    public TranscriptionUpdate? TranscriptionUpdate { get; init; }
}
