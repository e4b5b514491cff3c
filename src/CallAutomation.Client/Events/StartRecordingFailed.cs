
namespace CallAutomation.Client.Events;

/// <summary>A recording that was asked for could not begin. Since 2025-06-15.</summary>
public sealed record StartRecordingFailed : RecordingEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public StartRecordingFailed()
    {
    }

    internal StartRecordingFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
