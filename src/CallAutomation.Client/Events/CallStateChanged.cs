
namespace CallAutomation.Client.Events;

/// <summary>The application's leg came into another state; the derived types name the states there are.</summary>
public record CallStateChanged : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallStateChanged()
    {
    }

    internal CallStateChanged(in EventEnvelope envelope, CallConnectionState state)
        : base(envelope) => State = state;

    /// <summary>The state the leg is in now.</summary>
    public CallConnectionState State { get; init; } = CallConnectionState.Unknown;
}
