
namespace CallAutomation.Client.Events;

/// <summary>Somebody could not be taken out of the call; they are still in it, unless they left by themselves.</summary>
public sealed record RemoveParticipantFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RemoveParticipantFailed()
    {
    }

    internal RemoveParticipantFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was to be removed. The service always names them; the raw id is empty only in an event made by hand.</summary>
    public ParticipantIdentifier Participant { get; init; } = UnknownParticipantIdentifier.Nobody;
}
