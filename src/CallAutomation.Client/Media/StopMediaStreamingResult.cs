namespace CallAutomation.Client;

/// <summary>A stream about to end. <see cref="Events.MediaStreamingStopped"/> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopMediaStreamingResult(string operationContext) : OperationResult(operationContext);
