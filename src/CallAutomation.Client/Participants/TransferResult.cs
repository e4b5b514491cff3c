namespace CallAutomation.Client;

/// <summary>Somebody about to be handed on. <see cref="Events.CallTransferAccepted"/> or <see cref="Events.CallTransferFailed"/> tells the outcome.</summary>
public class TransferResult : OperationResult
{
    internal TransferResult(string operationContext)
        : base(operationContext)
    {
    }
}
