namespace CallAutomation.Client;

/// <summary>A text with instructions how to say it (SSML), which the service reads aloud. Since 2023-10-15.</summary>
/// <remarks>The call must have been set up with <see cref="CallSetupOptions.CognitiveServicesEndpoint"/>.</remarks>
public sealed class SsmlSource : PlaySource
{
    /// <summary>A marked-up text to be read.</summary>
    /// <param name="ssml">The whole SSML document, from <c>&lt;speak&gt;</c> on.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public SsmlSource(string ssml)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ssml);
        Ssml = ssml;
    }

    /// <summary>The whole SSML document.</summary>
    public string Ssml { get; }

    /// <summary>The endpoint id of a custom voice.</summary>
    public string? CustomVoiceEndpointId { get; set; }
}
