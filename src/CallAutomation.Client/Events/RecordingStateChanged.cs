
namespace CallAutomation.Client.Events;

/// <summary>A recording runs now, or no longer runs.</summary>
/// <remarks>
/// <see cref="RecordingState.Active"/> means started or resumed; <see cref="RecordingState.Inactive"/> means paused or stopped, or, as the first event of a
/// recording, not begun yet: the service does not tell these apart, whoever asked knows. <see cref="CallEvent.CallConnectionId"/> is that of the
/// recorder, which is the application's own leg only where the recording was started by <see cref="CallConnectionLocator"/>:
/// <see cref="CallEvent.ServerCallId"/> and <see cref="CallEvent.CorrelationId"/> tell the call. <see cref="CallEvent.ResultInformation"/> comes since
/// 2024-09-15; <see cref="CallEvent.OperationContext"/> never.
/// </remarks>
public sealed record RecordingStateChanged : RecordingEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecordingStateChanged()
    {
    }

    internal RecordingStateChanged(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Whether it runs; null where the service did not say.</summary>
    public RecordingState? State { get; init; }

    /// <summary>When the recording began, by the service's clock.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Whose recording it is. Since 2024-04-15.</summary>
    public RecordingKind? RecordingKind { get; init; }
}
