using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>How the voices of a recording are kept.</summary>
public readonly record struct RecordingChannel
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>mixed</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingChannel(string value) => _value = new OpenText(value);

    /// <summary>All in one channel.</summary>
    public static RecordingChannel Mixed { get; } = new("mixed");

    /// <summary>Each in a channel of its own.</summary>
    public static RecordingChannel Unmixed { get; } = new("unmixed");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
