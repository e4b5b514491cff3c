using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>What a recording holds.</summary>
public readonly record struct RecordingContent
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>audio</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingContent(string value) => _value = new OpenText(value);

    /// <summary>Sound.</summary>
    public static RecordingContent Audio { get; } = new("audio");

    /// <summary>Sound and picture.</summary>
    public static RecordingContent AudioVideo { get; } = new("audioVideo");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
