namespace CallAutomation.Client;

/// <summary>A stream about to end. <c>MediaStreamingStopped</c> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopMediaStreamingResult(string operationContext) : OperationResult(operationContext);
