namespace CallAutomation.Client.Events;

/// <summary>A file of a recording, and where it is.</summary>
public sealed record RecordingChunk
{
    /// <summary>The file, by the id of the storage it is in.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The place among the files of the recording, counted from 0.</summary>
    public long? Index { get; init; }

    /// <summary>Why the file ends where it does.</summary>
    public RecordingChunkEndReason? EndReason { get; init; }

    /// <summary>Where the recording is downloaded; null where the service gave no address.</summary>
    public Uri? ContentLocation { get; init; }

    /// <summary>Where the metadata is downloaded; null where the service gave no address.</summary>
    public Uri? MetadataLocation { get; init; }

    /// <summary>Where the recording is deleted; null where the service gave no address.</summary>
    public Uri? DeleteLocation { get; init; }

    /// <summary>Which file; not where.</summary>
    public override string ToString() => $"{DocumentId} ({Index})";
}
