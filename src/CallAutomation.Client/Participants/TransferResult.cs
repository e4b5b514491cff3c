namespace CallAutomation.Client;

/// <summary>Somebody about to be handed on. <c>CallTransferAccepted</c> or <c>CallTransferFailed</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class TransferResult(string operationContext) : OperationResult(operationContext);
