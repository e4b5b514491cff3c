namespace CallAutomation.Client.Events;

/// <summary>Why a file of a recording ends where it does.</summary>
/// <param name="value">The service's name for it, for example <c>SessionEnded</c>.</param>
public sealed class RecordingChunkEndReason(string value) : ExtensibleEnum<RecordingChunkEndReason>(value)
{
    /// <summary>The recording ended.</summary>
    public static RecordingChunkEndReason SessionEnded { get; } = new("SessionEnded");

    /// <summary>The file was full; another one follows.</summary>
    public static RecordingChunkEndReason ChunkMaximumSizeExceeded { get; } = new("ChunkMaximumSizeExceeded");
}
