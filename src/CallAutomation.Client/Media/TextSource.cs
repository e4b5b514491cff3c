namespace CallAutomation.Client;

/// <summary>A text that the service reads aloud. Since 2023-10-15.</summary>
/// <remarks>The call must have been set up with <see cref="CallSetupOptions.CognitiveServicesEndpoint"/>.</remarks>
public sealed class TextSource : PlaySource
{
    /// <summary>A text to be read.</summary>
    /// <param name="text">What is said.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public TextSource(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>What is said.</summary>
    public string Text { get; }

    /// <summary>The language of the text, for example <c>en-US</c>; with <see cref="VoiceKind"/> one way to choose a voice.</summary>
    public string? SourceLocale { get; set; }

    /// <summary>The kind of voice.</summary>
    public VoiceKind? VoiceKind { get; set; }

    /// <summary>The voice by name, for example <c>en-US-NancyNeural</c>; the other way to choose one.</summary>
    public string? VoiceName { get; set; }

    /// <summary>The endpoint id of a custom voice.</summary>
    public string? CustomVoiceEndpointId { get; set; }
}
