
namespace CallAutomation.Client.Events;

/// <summary>Somebody could not be taken out of the call; they are still in it, unless they left by themselves.</summary>
public sealed record RemoveParticipantFailed : CallEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RemoveParticipantFailed()
    {
    }

    internal RemoveParticipantFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was to be removed; null where the service did not say.</summary>
    public CommunicationIdentifier? Participant { get; init; }
}
