namespace CallAutomation.Client;

/// <summary>Who is no longer heard by the others. Since 2023-10-15.</summary>
public class MuteParticipantOptions : RequestOptions
{
    /// <summary>Muting of one participant.</summary>
    /// <param name="participant">Who is meant: a user of Communication Services.</param>
    /// <exception cref="ArgumentException">The participant is a telephone or of another kind the service cannot mute.</exception>
    public MuteParticipantOptions(ParticipantIdentifier participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        Participant = participant as UserIdentifier ?? throw new ArgumentException(
            $"The service mutes users of Communication Services only, not a {participant.GetType().Name}. Put other participants on hold with CallConnection.HoldParticipantAsync.",
            nameof(participant));
    }

    /// <summary>Who is meant.</summary>
    public UserIdentifier Participant { get; }

    /// <summary>Text the result repeats; a new GUID when omitted. No event carries it: <see cref="Events.ParticipantsUpdated"/> shows the muting.</summary>
    public string? OperationContext { get; set; }
}
