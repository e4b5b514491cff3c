
namespace CallAutomation.Client.Events;

/// <summary>Something that happened to a recording while its call goes on.</summary>
/// <remarks>
/// <see cref="CallEvent.CallConnectionId"/> is that of the recorder, which is the application's own leg only where the recording was started by
/// <see cref="CallConnectionLocator"/>: <see cref="ServerCallId"/> and <see cref="RecordingId"/> tell what it belongs to.
/// </remarks>
public abstract record RecordingEvent : CallEvent
{
    private protected RecordingEvent()
    {
    }

    private protected RecordingEvent(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The call that is recorded. The service always names it; empty only in an event made by hand.</summary>
    public new string ServerCallId
    {
        get => base.ServerCallId ?? string.Empty;
        init => base.ServerCallId = value;
    }

    /// <summary>The recording, as <see cref="ServerCall.StartRecordingAsync"/> gave it. The service always names it; empty only in an event made by hand.</summary>
    public string RecordingId { get; init; } = string.Empty;
}
