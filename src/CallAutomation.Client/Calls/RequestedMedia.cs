namespace CallAutomation.Client;

/// <summary>What a call carries for the application.</summary>
/// <param name="value">The service's name for it, for example <c>audio</c>.</param>
public sealed class RequestedMedia(string value) : ExtensibleEnum<RequestedMedia>(value)
{
    /// <summary>Sound.</summary>
    public static RequestedMedia Audio { get; } = new("audio");

    /// <summary>Picture, in the preview versions only.</summary>
    public static RequestedMedia Video { get; } = new("video");
}
