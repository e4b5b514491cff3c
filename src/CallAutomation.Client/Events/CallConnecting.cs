
namespace CallAutomation.Client.Events;

/// <summary>The application's leg is being set up: the other side rings, or is about to. In the preview versions only.</summary>
/// <remarks>The stable versions never send it; there, the state is read with <see cref="CallConnection.GetPropertiesAsync"/>.</remarks>
public sealed record CallConnecting : CallStateChanged
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallConnecting() => State = CallConnectionState.Connecting;

    internal CallConnecting(in EventEnvelope envelope)
        : base(envelope, CallConnectionState.Connecting)
    {
    }
}
