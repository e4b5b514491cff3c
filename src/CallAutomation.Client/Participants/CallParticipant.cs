namespace CallAutomation.Client;

/// <summary>Somebody in a call.</summary>
public sealed record CallParticipant
{
    /// <summary>Who it is. The service always names them; the raw id is empty only in one made by hand.</summary>
    public ParticipantIdentifier Identifier { get; init; } = UnknownParticipantIdentifier.Nobody;

    /// <summary>Whether the others cannot hear them.</summary>
    public bool IsMuted { get; init; }

    /// <summary>Whether they are on hold. Since 2024-09-15.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>The id of their line into this one call, by which the preview versions take them out of it; null in the stable versions.</summary>
    public string? ParticipantId { get; init; }
}
