namespace CallAutomation.Emulator;

/// <summary>The files of a recording that has ended.</summary>
/// <remarks>They are downloaded and deleted with requests that are signed like all others, as a client does it. The sound in them is silence of the right length.</remarks>
public sealed record RecordedCall
{
    /// <summary>The recording, as it was started.</summary>
    public required string RecordingId { get; init; }

    /// <summary>The call that was recorded.</summary>
    public required string ServerCallId { get; init; }

    /// <summary>How long it is, without what was paused.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Where the file is.</summary>
    public required Uri ContentLocation { get; init; }

    /// <summary>Where the description of the file is.</summary>
    public required Uri MetadataLocation { get; init; }

    /// <summary>What to delete both by.</summary>
    public required Uri DeleteLocation { get; init; }
}
