namespace CallAutomation.Client;

/// <summary>How a transcription begins. Since 2025-05-15.</summary>
/// <remarks>The call must have been set up with <see cref="CallSetupOptions.Transcription"/>.</remarks>
public class StartTranscriptionOptions : OperationOptions
{
    /// <summary>The language to listen for, for example <c>en-US</c>; the one of the call's set-up when omitted.</summary>
    public string? Locale { get; set; }

    /// <summary>The endpoint id of a custom speech model; the one of the call's set-up when omitted.</summary>
    public string? SpeechModelEndpointId { get; set; }
}
