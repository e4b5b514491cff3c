namespace CallAutomation.Client;

/// <summary>What removing, holding and taking back from hold have in common: the one participant they are about.</summary>
public abstract class ParticipantOptions : OperationOptions
{
    private protected ParticipantOptions(ParticipantIdentifier participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        Participant = participant;
    }

    /// <summary>Who is meant.</summary>
    public ParticipantIdentifier Participant { get; }
}
