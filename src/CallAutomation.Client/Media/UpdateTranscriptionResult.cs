namespace CallAutomation.Client;

/// <summary>A transcription about to change. <see cref="Events.TranscriptionUpdated"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome.</summary>
public class UpdateTranscriptionResult : OperationResult
{
    internal UpdateTranscriptionResult(string operationContext)
        : base(operationContext)
    {
    }
}
