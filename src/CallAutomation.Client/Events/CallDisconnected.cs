using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>The application's leg is over, for whatever reason; the last event of the call, apart from late news of recordings.</summary>
public sealed record CallDisconnected : CallStateChanged
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallDisconnected() => State = CallConnectionState.Disconnected;

    internal CallDisconnected(in EventEnvelope envelope)
        : base(envelope, CallConnectionState.Disconnected)
    {
    }
}
