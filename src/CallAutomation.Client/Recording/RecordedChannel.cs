namespace CallAutomation.Client;

/// <summary>The channel on which the voice of one participant was recorded.</summary>
public sealed record RecordedChannel
{
    /// <summary>Whose voice it is.</summary>
    public required ParticipantIdentifier Participant { get; init; }

    /// <summary>The channel of the file, as the service counts them.</summary>
    public required int Channel { get; init; }
}
