namespace CallAutomation.Client;

/// <summary>A participant of a kind this library does not know; the raw id is kept as it came.</summary>
public sealed class UnknownParticipantIdentifier : ParticipantIdentifier
{
    /// <summary>A participant by raw id.</summary>
    /// <param name="rawId">Any text.</param>
    /// <exception cref="ArgumentException">The raw id is null, empty or white space.</exception>
    public UnknownParticipantIdentifier(string rawId)
        : base(Participants.IdText.Checked(rawId))
    {
    }

    private UnknownParticipantIdentifier()
        : base(string.Empty)
    {
    }

    /// <summary>Where an event should name somebody and does not: the raw id is empty, and no verb takes it.</summary>
    internal static UnknownParticipantIdentifier Nobody { get; } = new();
}
