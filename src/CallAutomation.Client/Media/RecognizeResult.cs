namespace CallAutomation.Client;

/// <summary>A question the service has accepted to ask. <see cref="Events.RecognizeCompleted"/>, <see cref="Events.RecognizeFailed"/> or <see cref="Events.RecognizeCanceled"/> brings the answer.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class RecognizeResult(string operationContext) : OperationResult(operationContext);
