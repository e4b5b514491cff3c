
namespace CallAutomation.Client.Events;

/// <summary>The application's leg is up: what was created, answered or joined is established.</summary>
/// <remarks>A <see cref="ParticipantsUpdated"/> may arrive before it.</remarks>
public sealed record CallConnected : CallStateChanged
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallConnected() => State = CallConnectionState.Connected;

    internal CallConnected(in EventEnvelope envelope)
        : base(envelope, CallConnectionState.Connected)
    {
    }

    /// <summary>The call, the same for all who take part. The service always names it; empty only in an event made by hand.</summary>
    public new string ServerCallId
    {
        get => base.ServerCallId ?? string.Empty;
        init => base.ServerCallId = value;
    }
}
