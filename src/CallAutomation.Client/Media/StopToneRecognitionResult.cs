namespace CallAutomation.Client;

/// <summary>A participant whose keys are no longer listened to. <see cref="Events.ToneRecognitionStopped"/> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopToneRecognitionResult(string operationContext) : OperationResult(operationContext);
