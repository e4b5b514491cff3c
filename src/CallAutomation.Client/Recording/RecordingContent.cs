namespace CallAutomation.Client;

/// <summary>What a recording holds.</summary>
/// <param name="value">The service's name for it, for example <c>audio</c>.</param>
public sealed class RecordingContent(string value) : ExtensibleEnum<RecordingContent>(value)
{
    /// <summary>Sound.</summary>
    public static RecordingContent Audio { get; } = new("audio");

    /// <summary>Sound and picture.</summary>
    public static RecordingContent AudioVideo { get; } = new("audioVideo");
}
