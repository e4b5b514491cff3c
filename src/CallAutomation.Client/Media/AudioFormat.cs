using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>How streamed sound is encoded.</summary>
public readonly record struct AudioFormat
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>pcm16KMono</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public AudioFormat(string value) => _value = new OpenText(value);

    /// <summary>PCM, 16 kHz, mono.</summary>
    public static AudioFormat Pcm16KMono { get; } = new("pcm16KMono");

    /// <summary>PCM, 24 kHz, mono.</summary>
    public static AudioFormat Pcm24KMono { get; } = new("pcm24KMono");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
