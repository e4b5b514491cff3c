using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>The kind of voice that reads a text.</summary>
public readonly record struct VoiceKind
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>female</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public VoiceKind(string value) => _value = new OpenText(value);

    /// <summary>A male voice.</summary>
    public static VoiceKind Male { get; } = new("male");

    /// <summary>A female voice.</summary>
    public static VoiceKind Female { get; } = new("female");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
