namespace CallAutomation.Client;

/// <summary>Audio the service has accepted to play. <c>PlayCompleted</c>, <c>PlayFailed</c> or <c>PlayCanceled</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class PlayResult(string operationContext) : OperationResult(operationContext);
