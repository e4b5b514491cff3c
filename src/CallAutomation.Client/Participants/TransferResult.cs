namespace CallAutomation.Client;

/// <summary>Somebody about to be handed on. <see cref="Events.CallTransferAccepted"/> or <see cref="Events.CallTransferFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class TransferResult(string operationContext) : OperationResult(operationContext);
