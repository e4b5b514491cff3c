namespace CallAutomation.Client;

/// <summary>What of a call is streamed to the application.</summary>
/// <param name="value">The service's name for it, for example <c>audio</c>.</param>
public sealed class MediaStreamingContent(string value) : ExtensibleEnum<MediaStreamingContent>(value)
{
    /// <summary>Sound.</summary>
    public static MediaStreamingContent Audio { get; } = new("audio");
}
