
namespace CallAutomation.Client.Events;

/// <summary>Somebody was taken out of the call.</summary>
public sealed record RemoveParticipantSucceeded : CallEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RemoveParticipantSucceeded()
    {
    }

    internal RemoveParticipantSucceeded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was removed; null where the service did not say.</summary>
    public CommunicationIdentifier? Participant { get; init; }
}
