using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>How the voices of a call are streamed to the application.</summary>
public readonly record struct MediaStreamingAudioChannel
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>unmixed</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MediaStreamingAudioChannel(string value) => _value = new OpenText(value);

    /// <summary>All voices in one stream.</summary>
    public static MediaStreamingAudioChannel Mixed { get; } = new("mixed");

    /// <summary>Each participant in a stream of their own.</summary>
    public static MediaStreamingAudioChannel Unmixed { get; } = new("unmixed");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
