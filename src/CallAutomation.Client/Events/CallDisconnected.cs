
namespace CallAutomation.Client.Events;

/// <summary>The application's leg is over, for whatever reason.</summary>
/// <remarks>
/// Not always the last event to arrive: a <see cref="ParticipantsUpdated"/> or <see cref="CreateCallFailed"/> that happened before it can come after it,
/// and so can news of recordings, streaming and transcription. Who hung up hears 200/7000, another application in the call 200/5001:
/// <see cref="CallEndReasonCode"/>.
/// </remarks>
public sealed record CallDisconnected : CallStateChanged
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallDisconnected() => State = CallConnectionState.Disconnected;

    internal CallDisconnected(in EventEnvelope envelope)
        : base(envelope, CallConnectionState.Disconnected)
    {
    }

    /// <summary>The call, the same for all who take part. The service always names it; empty only in an event made by hand.</summary>
    public new string ServerCallId
    {
        get => base.ServerCallId ?? string.Empty;
        init => base.ServerCallId = value;
    }
}
