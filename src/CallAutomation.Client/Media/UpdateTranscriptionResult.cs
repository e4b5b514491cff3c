namespace CallAutomation.Client;

/// <summary>A transcription about to change. <see cref="Events.TranscriptionUpdated"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class UpdateTranscriptionResult(string operationContext) : OperationResult(operationContext);
