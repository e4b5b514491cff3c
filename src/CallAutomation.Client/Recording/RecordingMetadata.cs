namespace CallAutomation.Client;

/// <summary>What the service wrote down about one recorded file. What it did not write is null, or an empty list.</summary>
public sealed record RecordingMetadata
{
    /// <summary>The Communication Services resource the recording belongs to.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The call that was recorded.</summary>
    public string? CallId { get; init; }

    /// <summary>The file, as <c>documentId</c> in the <see cref="Events.RecordingFileStatusUpdated"/> event names it.</summary>
    public string? ChunkDocumentId { get; init; }

    /// <summary>Which file of the recording it is, counted from zero; a recording of many hours has several.</summary>
    public int? ChunkIndex { get; init; }

    /// <summary>When the file begins.</summary>
    public DateTimeOffset? ChunkStartTime { get; init; }

    /// <summary>How long the file is.</summary>
    public TimeSpan? ChunkDuration { get; init; }

    /// <summary>The times during which recording was paused.</summary>
    public IReadOnlyList<RecordingPause> PauseResumeIntervals { get; init; } = [];

    /// <summary>The content type as written, for example <c>mixed</c>. The service puts here what starting a recording calls the channel.</summary>
    public string? ContentType { get; init; }

    /// <summary>The channel type as written, for example <c>audioVideo</c>. The service puts here what starting a recording calls the content.</summary>
    public string? ChannelType { get; init; }

    /// <summary>The format of the file, for example <c>mp4</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The sound.</summary>
    public RecordingAudioConfiguration? Audio { get; init; }

    /// <summary>The picture, where there is one.</summary>
    public RecordingVideoConfiguration? Video { get; init; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<ParticipantIdentifier> Participants { get; init; } = [];

    /// <summary>Who was recorded on which channel; empty for a recording that mixes all voices.</summary>
    public IReadOnlyList<RecordedChannel> ParticipantChannels { get; init; } = [];

    /// <summary>The version of the document itself.</summary>
    public string? Version { get; init; }

    /// <summary>The file and its number; no participants.</summary>
    public override string ToString() => $"{ChunkDocumentId} ({ChunkIndex})";
}
