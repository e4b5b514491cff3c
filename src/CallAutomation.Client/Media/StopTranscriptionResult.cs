namespace CallAutomation.Client;

/// <summary>A transcription about to end. <see cref="Events.TranscriptionStopped"/> confirms it.</summary>
public class StopTranscriptionResult : OperationResult
{
    internal StopTranscriptionResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>The id of the transcription, which <see cref="TranscriptionSubscription.Id"/> repeats; null where the service did not say.</summary>
    public string? SubscriptionId { get; internal init; }
}
