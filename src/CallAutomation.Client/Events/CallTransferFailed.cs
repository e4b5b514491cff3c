
namespace CallAutomation.Client.Events;

/// <summary>A participant could not be handed on: declined, busy or not reached. The call goes on.</summary>
public sealed record CallTransferFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallTransferFailed()
    {
    }

    internal CallTransferFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
