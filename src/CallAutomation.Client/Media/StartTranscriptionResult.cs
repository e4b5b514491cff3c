namespace CallAutomation.Client;

/// <summary>A transcription about to begin. <see cref="Events.TranscriptionStarted"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StartTranscriptionResult(string operationContext) : OperationResult(operationContext)
{
    /// <summary>The id of the transcription, which <see cref="TranscriptionSubscription.Id"/> repeats; null where the service did not say.</summary>
    public string? SubscriptionId { get; init; }
}
