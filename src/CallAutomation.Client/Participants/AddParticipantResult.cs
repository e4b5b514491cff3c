namespace CallAutomation.Client;

/// <summary>Somebody being invited. <see cref="Events.AddParticipantSucceeded"/> or <see cref="Events.AddParticipantFailed"/> tells the outcome.</summary>
public class AddParticipantResult : OperationResult
{
    internal AddParticipantResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>Who is invited, as the service sees them; null where it did not say. In the preview versions with <see cref="CallParticipant.ParticipantId"/>.</summary>
    public CallParticipant? Participant { get; internal init; }

    /// <summary>The id of the invitation, by which it can be canceled while it rings; null before 2023-10-15 and in the preview versions.</summary>
    public string? InvitationId { get; internal init; }

    /// <summary>How the visit went by which it was done; null where none was needed: by <see cref="CallConnection"/>, and in the preview versions.</summary>
    public VisitReport? Visit { get; internal set; }
}
