
namespace CallAutomation.Client.Events;

/// <summary>The application's leg is being ended. In the preview versions only.</summary>
/// <remarks>The stable versions never send it; there, the state is read with <see cref="CallConnection.GetPropertiesAsync"/>.</remarks>
public sealed record CallDisconnecting : CallStateChanged
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallDisconnecting() => State = CallConnectionState.Disconnecting;

    internal CallDisconnecting(in EventEnvelope envelope)
        : base(envelope, CallConnectionState.Disconnecting)
    {
    }
}
