using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>What kind of answer was given to a question.</summary>
public readonly record struct RecognitionType
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>dtmf</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecognitionType(string value) => _value = new OpenText(value);

    /// <summary>Keys.</summary>
    public static RecognitionType Dtmf { get; } = new("dtmf");

    /// <summary>Free speech.</summary>
    public static RecognitionType Speech { get; } = new("speech");

    /// <summary>One of the choices offered.</summary>
    public static RecognitionType Choices { get; } = new("choices");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
