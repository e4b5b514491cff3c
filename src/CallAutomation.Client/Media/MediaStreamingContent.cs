using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>What of a call is streamed to the application.</summary>
public readonly record struct MediaStreamingContent
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>audio</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MediaStreamingContent(string value) => _value = new OpenText(value);

    /// <summary>Sound.</summary>
    public static MediaStreamingContent Audio { get; } = new("audio");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
