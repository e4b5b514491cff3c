using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>How what is said in a call is sent to the application as text, over a web socket that the service opens.</summary>
public class TranscriptionOptions
{
    private Uri? _transportUri;

    /// <summary>Transcription of one language.</summary>
    /// <param name="locale">The language to listen for, for example <c>en-US</c>.</param>
    /// <exception cref="ArgumentException">The language is empty.</exception>
    public TranscriptionOptions(string locale)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(locale);
        Locale = locale;
    }

    /// <summary>The language to listen for.</summary>
    public string Locale { get; }

    /// <summary>Where the application waits for the web socket, for example <c>wss://app.example/transcription</c>.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute web socket address.</exception>
    public Uri? TransportUri
    {
        get => _transportUri;
        set => _transportUri = WebAddress.CheckedSocketOrNull(value, nameof(TransportUri));
    }

    /// <summary>The endpoint id of a custom speech model; the service's own model when omitted.</summary>
    public string? SpeechModelEndpointId { get; set; }

    /// <summary>Whether to begin as soon as the call connects; else with <see cref="CallConnection.StartTranscriptionAsync"/>.</summary>
    public bool StartTranscription { get; set; }

    /// <summary>Whether sentences are also sent while they grow.</summary>
    public bool EnableIntermediateResults { get; set; }
}
