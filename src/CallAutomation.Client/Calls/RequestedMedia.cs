using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>What a call carries for the application.</summary>
public readonly record struct RequestedMedia
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>audio</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RequestedMedia(string value) => _value = new OpenText(value);

    /// <summary>Sound.</summary>
    public static RequestedMedia Audio { get; } = new("audio");

    /// <summary>Picture, in the preview versions only.</summary>
    public static RequestedMedia Video { get; } = new("video");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
