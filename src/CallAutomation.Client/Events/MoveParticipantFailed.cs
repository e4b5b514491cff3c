
namespace CallAutomation.Client.Events;

/// <summary>Somebody could not be moved into this call from another one. Since 2026-03-12.</summary>
/// <remarks>Reported by the call they were to move into.</remarks>
public sealed record MoveParticipantFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public MoveParticipantFailed()
    {
    }

    internal MoveParticipantFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was to be moved. The service always names them; the raw id is empty only in an event made by hand.</summary>
    public ParticipantIdentifier Participant { get; init; } = UnknownParticipantIdentifier.Nobody;

    /// <summary>The application's leg (<c>callConnectionId</c>) in the call they were to come from.</summary>
    public string FromCallConnectionId { get; init; } = string.Empty;
}
