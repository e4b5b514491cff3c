namespace CallAutomation.Client;

/// <summary>How a running transcription changes. Since 2025-05-15.</summary>
public class UpdateTranscriptionOptions : OperationOptions
{
    /// <summary>Another language, or the same with another model.</summary>
    /// <param name="locale">The language to listen for from now on, for example <c>en-US</c>.</param>
    /// <exception cref="ArgumentException">The language is empty.</exception>
    public UpdateTranscriptionOptions(string locale)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(locale);
        Locale = locale;
    }

    /// <summary>The language to listen for from now on.</summary>
    public string Locale { get; }

    /// <summary>The endpoint id of a custom speech model; unchanged when omitted.</summary>
    public string? SpeechModelEndpointId { get; set; }
}
