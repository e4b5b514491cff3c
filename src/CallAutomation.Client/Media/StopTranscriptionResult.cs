namespace CallAutomation.Client;

/// <summary>A transcription about to end. <see cref="Events.TranscriptionStopped"/> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopTranscriptionResult(string operationContext) : OperationResult(operationContext);
