
namespace CallAutomation.Client.Events;

/// <summary>An invitation was withdrawn before anybody answered. Since 2023-10-15.</summary>
/// <remarks>
/// <see cref="CallEvent.ResultInformation"/> comes since 2024-09-15 and is that of the invitation, which failed: 487/5234 or 200/5300, with a text that
/// names who was invited. No <see cref="AddParticipantFailed"/> follows.
/// </remarks>
public sealed record CancelAddParticipantSucceeded : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CancelAddParticipantSucceeded()
    {
    }

    internal CancelAddParticipantSucceeded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The invitation, as <c>AddParticipantAsync</c> gave it.</summary>
    public string InvitationId { get; init; } = string.Empty;
}
