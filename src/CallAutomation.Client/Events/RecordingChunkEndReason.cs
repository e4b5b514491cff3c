using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>Why a file of a recording ends where it does.</summary>
public readonly record struct RecordingChunkEndReason
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>SessionEnded</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingChunkEndReason(string value) => _value = new OpenText(value);

    /// <summary>The recording ended.</summary>
    public static RecordingChunkEndReason SessionEnded { get; } = new("SessionEnded");

    /// <summary>The file was full; another one follows.</summary>
    public static RecordingChunkEndReason ChunkMaximumSizeExceeded { get; } = new("ChunkMaximumSizeExceeded");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
