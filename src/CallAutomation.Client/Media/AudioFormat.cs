namespace CallAutomation.Client;

/// <summary>How streamed sound is encoded.</summary>
/// <param name="value">The service's name for it, for example <c>pcm16KMono</c>.</param>
public sealed class AudioFormat(string value) : ExtensibleEnum<AudioFormat>(value)
{
    /// <summary>PCM, 16 kHz, mono.</summary>
    public static AudioFormat Pcm16KMono { get; } = new("pcm16KMono");

    /// <summary>PCM, 24 kHz, mono.</summary>
    public static AudioFormat Pcm24KMono { get; } = new("pcm24KMono");
}
