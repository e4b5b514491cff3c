namespace CallAutomation.Client;

/// <summary>Tones the service has accepted to send. <see cref="Events.SendDtmfTonesCompleted"/> or <see cref="Events.SendDtmfTonesFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class SendDtmfTonesResult(string operationContext) : OperationResult(operationContext);
