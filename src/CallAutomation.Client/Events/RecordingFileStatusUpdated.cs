using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>A recording, or a chunk of a long one, can be downloaded.</summary>
/// <remarks>
/// <see cref="CallEvent.ServerCallId"/> is taken from the subject, too; the oldest form of the subject does not name it.
/// </remarks>
public sealed record RecordingFileStatusUpdated : ResourceEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecordingFileStatusUpdated()
    {
    }

    internal RecordingFileStatusUpdated(in EventEnvelope envelope)
        : base(envelope)
    {
        RecordingId = Named("recordingId");
        ServerCallId ??= Named("serverCallId");
    }

    /// <summary>The recording, taken from <see cref="ResourceEvent.Subject"/>; null where that does not name it.</summary>
    public string? RecordingId { get; init; }

    /// <summary>The files; a chunk lasts at most four hours.</summary>
    public IReadOnlyList<RecordingChunk> Chunks { get; init; } = [];

    /// <summary>When the recording began, by the service's clock.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How long the recording is.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Why the recording ended.</summary>
    public RecordingSessionEndReason? SessionEndReason { get; init; }

    /// <summary>What it holds.</summary>
    public RecordingContent? Content { get; init; }

    /// <summary>How the voices are kept.</summary>
    public RecordingChannel? Channel { get; init; }

    /// <summary>The file format.</summary>
    public RecordingFormat? Format { get; init; }

    /// <summary>The segment of the subject that follows this name.</summary>
    private string? Named(string name)
    {
        string[] segments = Subject?.Split('/') ?? [];
        int place = Array.IndexOf(segments, name);
        return place >= 0 && place + 1 < segments.Length && segments[place + 1].Length > 0 ? segments[place + 1] : null;
    }
}
