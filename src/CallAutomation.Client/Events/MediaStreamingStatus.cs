namespace CallAutomation.Client.Events;

/// <summary>The state of an audio stream.</summary>
/// <param name="value">The service's name for it, for example <c>mediaStreamingStarted</c>.</param>
public sealed class MediaStreamingStatus(string value) : ExtensibleEnum<MediaStreamingStatus>(value)
{
    /// <summary>Audio flows.</summary>
    public static MediaStreamingStatus MediaStreamingStarted { get; } = new("mediaStreamingStarted");

    /// <summary>It cannot flow.</summary>
    public static MediaStreamingStatus MediaStreamingFailed { get; } = new("mediaStreamingFailed");

    /// <summary>It no longer flows.</summary>
    public static MediaStreamingStatus MediaStreamingStopped { get; } = new("mediaStreamingStopped");

    /// <summary>The service did not say more.</summary>
    public static MediaStreamingStatus UnspecifiedError { get; } = new("unspecifiedError");
}
