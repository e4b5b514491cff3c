namespace CallAutomation.Client;

/// <summary>A transcription about to begin. <see cref="Events.TranscriptionStarted"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome.</summary>
public class StartTranscriptionResult : OperationResult
{
    internal StartTranscriptionResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>The id of the transcription, which <see cref="TranscriptionSubscription.Id"/> repeats; null where the service did not say.</summary>
    public string? SubscriptionId { get; internal init; }
}
