
namespace CallAutomation.Client.Events;

/// <summary>An invitation could not be withdrawn, for example because it was answered already. Since 2023-10-15.</summary>
public sealed record CancelAddParticipantFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CancelAddParticipantFailed()
    {
    }

    internal CancelAddParticipantFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The invitation, as <c>AddParticipantAsync</c> gave it.</summary>
    public string InvitationId { get; init; } = string.Empty;
}
