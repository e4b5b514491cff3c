
namespace CallAutomation.Client.Events;

/// <summary>Somebody was moved into this call from another one. Since 2026-03-12.</summary>
/// <remarks>Reported by the call they moved into.</remarks>
public sealed record MoveParticipantSucceeded : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public MoveParticipantSucceeded()
    {
    }

    internal MoveParticipantSucceeded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was moved. The service always names them; the raw id is empty only in an event made by hand.</summary>
    public ParticipantIdentifier Participant { get; init; } = UnknownParticipantIdentifier.Nobody;

    /// <summary>The application's leg (<c>callConnectionId</c>) in the call they came from.</summary>
    public string FromCallConnectionId { get; init; } = string.Empty;
}
