namespace CallAutomation.Client;

/// <summary>
/// Somebody about to leave. <see cref="Events.RemoveParticipantSucceeded"/> or <see cref="Events.RemoveParticipantFailed"/> tells the outcome; in the preview versions only
/// <see cref="Events.ParticipantsUpdated"/> shows it.
/// </summary>
public class RemoveParticipantResult : AwaitableResult
{
    internal RemoveParticipantResult(string? operationContext) => OperationContext = operationContext;

    /// <summary>The context that the events of this request carry: the caller's own, or one the client made up; null in the preview versions, which have no event for it.</summary>
    public string? OperationContext { get; }

    /// <summary>How the visit went by which it was done; null where none was needed: by <see cref="CallConnection"/>, and in the preview versions.</summary>
    public VisitReport? Visit { get; internal set; }
}
