namespace CallAutomation.Client;

/// <summary>A transcription about to begin. <c>TranscriptionStarted</c> or <c>TranscriptionFailed</c> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StartTranscriptionResult(string operationContext) : OperationResult(operationContext);
