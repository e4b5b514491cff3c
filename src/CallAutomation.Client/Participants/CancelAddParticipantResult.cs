namespace CallAutomation.Client;

/// <summary>An invitation about to be taken back. <see cref="Events.CancelAddParticipantSucceeded"/> or <see cref="Events.CancelAddParticipantFailed"/> tells the outcome.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class CancelAddParticipantResult(string operationContext) : OperationResult(operationContext)
{
    /// <summary>The invitation; null where the service did not say.</summary>
    public string? InvitationId { get; init; }
}
