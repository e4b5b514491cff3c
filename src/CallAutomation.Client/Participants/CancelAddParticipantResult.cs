namespace CallAutomation.Client;

/// <summary>An invitation about to be taken back. <see cref="Events.CancelAddParticipantSucceeded"/> or <see cref="Events.CancelAddParticipantFailed"/> tells the outcome.</summary>
public class CancelAddParticipantResult : OperationResult
{
    internal CancelAddParticipantResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>The invitation; null where the service did not say.</summary>
    public string? InvitationId { get; internal init; }
}
