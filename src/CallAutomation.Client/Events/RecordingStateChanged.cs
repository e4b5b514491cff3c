using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>A recording runs now, or no longer runs.</summary>
/// <remarks><see cref="RecordingState.Active"/> means started or resumed, <see cref="RecordingState.Inactive"/> paused or stopped: the service does not tell these
/// apart, whoever asked knows. <see cref="CallEvent.ResultInformation"/> comes since 2024-09-15; <see cref="CallEvent.OperationContext"/> never.</remarks>
public sealed record RecordingStateChanged : CallEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecordingStateChanged()
    {
    }

    internal RecordingStateChanged(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The recording.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Whether it runs; null where the service did not say.</summary>
    public RecordingState? State { get; init; }

    /// <summary>When the recording began, by the service's clock.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Whose recording it is. Since 2024-04-15.</summary>
    public RecordingKind? RecordingKind { get; init; }
}
