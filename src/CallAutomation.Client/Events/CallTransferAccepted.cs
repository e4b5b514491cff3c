
namespace CallAutomation.Client.Events;

/// <summary>Whom a participant was handed on to has accepted. In a call of two, <see cref="CallDisconnected"/> follows.</summary>
public sealed record CallTransferAccepted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallTransferAccepted()
    {
    }

    internal CallTransferAccepted(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Whom they were handed on to; null where the service did not say. Since 2023-10-15.</summary>
    public ParticipantIdentifier? TransferTarget { get; init; }

    /// <summary>Who was handed on; null where the service did not say. Since 2023-10-15.</summary>
    public ParticipantIdentifier? Transferee { get; init; }
}
