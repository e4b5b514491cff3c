namespace CallAutomation.Client;

/// <summary>The file format of a recording.</summary>
/// <param name="value">The service's name for it, for example <c>wav</c>.</param>
public sealed class RecordingFormat(string value) : ExtensibleEnum<RecordingFormat>(value)
{
    /// <summary>WAV: sound, uncompressed; the one that can keep voices apart.</summary>
    public static RecordingFormat Wav { get; } = new("wav");

    /// <summary>MP3: sound, compressed.</summary>
    public static RecordingFormat Mp3 { get; } = new("mp3");

    /// <summary>MP4: sound and picture.</summary>
    public static RecordingFormat Mp4 { get; } = new("mp4");
}
