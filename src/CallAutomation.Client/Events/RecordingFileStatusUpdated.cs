
namespace CallAutomation.Client.Events;

/// <summary>A recording, or a chunk of a long one, can be downloaded.</summary>
/// <remarks>
/// <see cref="CallEvent.ServerCallId"/> and <see cref="CallEvent.CorrelationId"/> are taken from the subject, the only place that names them; its oldest
/// form names no server call.
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
    }

    /// <summary>The recording; of older events, taken from <see cref="ResourceEvent.Subject"/>. Null where neither names it.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Where the files are, as the service writes it, for example <c>ACS</c> for its own storage; null in older events.</summary>
    public string? StorageType { get; init; }

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
}
