namespace CallAutomation.Client;

/// <summary>A transcription about to end. <see cref="Events.TranscriptionStopped"/> confirms it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StopTranscriptionResult(string operationContext) : OperationResult(operationContext)
{
    /// <summary>The id of the transcription, which <see cref="TranscriptionSubscription.Id"/> repeats; null where the service did not say.</summary>
    public string? SubscriptionId { get; init; }
}
