namespace CallAutomation.Client;

/// <summary>Who is taken out of the call.</summary>
/// <param name="participant">Who is meant.</param>
public class RemoveParticipantOptions(ParticipantIdentifier participant) : ParticipantOptions(participant)
{
    /// <summary>Somebody as a result or an event showed them, with everything any version needs to take them out.</summary>
    /// <param name="participant">From <see cref="AddParticipantResult.Participant"/> or <see cref="Events.ParticipantsUpdated.Participants"/>.</param>
    /// <exception cref="ArgumentException">The service did not say who it is.</exception>
    public RemoveParticipantOptions(CallParticipant participant)
        : this(IdentifierOf(participant)) => ParticipantId = participant.ParticipantId;

    /// <summary>The id of their line into this call, which the preview versions go by; the stable ones do not look at it.</summary>
    /// <remarks>
    /// When omitted, a client that speaks a preview version uses the id it was given when it added this participant to this call itself.
    /// For everybody else the id comes from <see cref="Events.ParticipantsUpdated.Participants"/>.
    /// </remarks>
    public string? ParticipantId { get; set; }

    private static ParticipantIdentifier IdentifierOf(CallParticipant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return participant.Identifier.RawId.Length > 0 ? participant.Identifier : throw new ArgumentException(
            "The service did not say who this participant is. Give the identifier, and in the preview versions ParticipantId besides.", nameof(participant));
    }
}
