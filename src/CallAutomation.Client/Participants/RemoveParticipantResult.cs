namespace CallAutomation.Client;

/// <summary>Somebody about to leave. <c>RemoveParticipantSucceeded</c> or <c>RemoveParticipantFailed</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class RemoveParticipantResult(string operationContext) : OperationResult(operationContext);
