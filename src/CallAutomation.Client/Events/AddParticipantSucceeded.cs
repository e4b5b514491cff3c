
namespace CallAutomation.Client.Events;

/// <summary>Somebody who was invited has joined the call.</summary>
public sealed record AddParticipantSucceeded : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public AddParticipantSucceeded()
    {
    }

    internal AddParticipantSucceeded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who joined; null where the service did not say, as in the preview versions: there, the operation context tells.</summary>
    public ParticipantIdentifier? Participant { get; init; }
}
