using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>The file format of a recording.</summary>
public readonly record struct RecordingFormat
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>wav</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingFormat(string value) => _value = new OpenText(value);

    /// <summary>WAV: sound, uncompressed; the one that can keep voices apart.</summary>
    public static RecordingFormat Wav { get; } = new("wav");

    /// <summary>MP3: sound, compressed.</summary>
    public static RecordingFormat Mp3 { get; } = new("mp3");

    /// <summary>MP4: sound and picture.</summary>
    public static RecordingFormat Mp4 { get; } = new("mp4");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
