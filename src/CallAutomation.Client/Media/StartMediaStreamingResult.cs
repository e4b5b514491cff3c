namespace CallAutomation.Client;

/// <summary>A stream about to begin. <c>MediaStreamingStarted</c> or <c>MediaStreamingFailed</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StartMediaStreamingResult(string operationContext) : OperationResult(operationContext);
