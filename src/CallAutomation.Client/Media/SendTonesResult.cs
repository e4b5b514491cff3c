namespace CallAutomation.Client;

/// <summary>Tones the service has accepted to send. <c>SendTonesCompleted</c> or <c>SendTonesFailed</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class SendTonesResult(string operationContext) : OperationResult(operationContext);
