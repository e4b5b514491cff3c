namespace CallAutomation.Client;

/// <summary>Who is brought into this call from another one of the application's. Since 2026-03-12.</summary>
public class MoveParticipantsOptions : OperationOptions
{
    /// <summary>Participants of another call.</summary>
    /// <param name="participants">Who is brought here; at least one.</param>
    /// <param name="fromCallConnectionId">The call they leave, by the application's own leg in it.</param>
    /// <exception cref="ArgumentException">There is no participant, one is null, or the id is empty.</exception>
    public MoveParticipantsOptions(IEnumerable<ParticipantIdentifier> participants, string fromCallConnectionId)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentException.ThrowIfNullOrWhiteSpace(fromCallConnectionId);
        Participants = [.. participants];
        if (Participants.Count == 0 || Participants.Contains(null!))
        {
            throw new ArgumentException("Name at least one participant to move, none of them null.", nameof(participants));
        }

        FromCallConnectionId = fromCallConnectionId;
    }

    /// <summary>Who is brought here.</summary>
    public IReadOnlyList<ParticipantIdentifier> Participants { get; }

    /// <summary>The call they leave.</summary>
    public string FromCallConnectionId { get; }
}
