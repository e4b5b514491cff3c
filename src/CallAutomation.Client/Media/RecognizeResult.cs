namespace CallAutomation.Client;

/// <summary>A question the service has accepted to ask. <c>RecognizeCompleted</c>, <c>RecognizeFailed</c> or <c>RecognizeCanceled</c> brings the answer.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class RecognizeResult(string operationContext) : OperationResult(operationContext);
