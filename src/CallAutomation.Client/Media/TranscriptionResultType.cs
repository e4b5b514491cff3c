using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Which texts a transcription sends.</summary>
public readonly record struct TranscriptionResultType
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>final</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TranscriptionResultType(string value) => _value = new OpenText(value);

    /// <summary>A sentence once it is complete.</summary>
    public static TranscriptionResultType Final { get; } = new("final");

    /// <summary>A sentence as it grows.</summary>
    public static TranscriptionResultType Intermediate { get; } = new("intermediate");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
