namespace CallAutomation.Client;

/// <summary>Which invitation is taken back. Since 2023-10-15.</summary>
public class CancelAddParticipantOptions : OperationOptions
{
    /// <summary>An invitation that still rings.</summary>
    /// <param name="invitationId">From <see cref="AddParticipantResult.InvitationId"/>.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public CancelAddParticipantOptions(string invitationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(invitationId);
        InvitationId = invitationId;
    }

    /// <summary>The invitation.</summary>
    public string InvitationId { get; }
}
