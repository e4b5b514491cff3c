namespace CallAutomation.Client;

/// <summary>A transcription about to end. <c>TranscriptionStopped</c> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopTranscriptionResult(string operationContext) : OperationResult(operationContext);
