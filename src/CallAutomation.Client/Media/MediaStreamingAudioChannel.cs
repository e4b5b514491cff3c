namespace CallAutomation.Client;

/// <summary>How the voices of a call are streamed to the application.</summary>
/// <param name="value">The service's name for it, for example <c>unmixed</c>.</param>
public sealed class MediaStreamingAudioChannel(string value) : ExtensibleEnum<MediaStreamingAudioChannel>(value)
{
    /// <summary>All voices in one stream.</summary>
    public static MediaStreamingAudioChannel Mixed { get; } = new("mixed");

    /// <summary>Each participant in a stream of their own.</summary>
    public static MediaStreamingAudioChannel Unmixed { get; } = new("unmixed");
}
