
namespace CallAutomation.Client.Events;

/// <summary>Somebody who was invited did not join: declined, busy, not reached, nobody answered in time. The call goes on.</summary>
public sealed record AddParticipantFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public AddParticipantFailed()
    {
    }

    internal AddParticipantFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who was invited; null where the service did not say, as in the preview versions: there, the operation context tells.</summary>
    public ParticipantIdentifier? Participant { get; init; }
}
