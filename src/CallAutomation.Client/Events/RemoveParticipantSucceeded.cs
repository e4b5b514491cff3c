
namespace CallAutomation.Client.Events;

/// <summary>Somebody was taken out of the call.</summary>
public sealed record RemoveParticipantSucceeded : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RemoveParticipantSucceeded()
    {
    }

    internal RemoveParticipantSucceeded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was removed. The service always names them; the raw id is empty only in an event made by hand.</summary>
    public ParticipantIdentifier Participant { get; init; } = UnknownParticipantIdentifier.Nobody;
}
