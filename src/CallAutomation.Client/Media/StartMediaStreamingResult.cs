namespace CallAutomation.Client;

/// <summary>A stream about to begin. <see cref="Events.MediaStreamingStarted"/> or <see cref="Events.MediaStreamingFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StartMediaStreamingResult(string operationContext) : OperationResult(operationContext);
