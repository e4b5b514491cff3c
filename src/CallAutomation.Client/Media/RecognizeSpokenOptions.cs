namespace CallAutomation.Client;

/// <summary>A question whose answer may be spoken. Since 2023-10-15.</summary>
/// <remarks>The call must have been set up with <see cref="CallSetupOptions.CognitiveServicesEndpoint"/>.</remarks>
public abstract class RecognizeSpokenOptions : RecognizeOptions
{
    private protected RecognizeSpokenOptions(ParticipantIdentifier targetParticipant)
        : base(targetParticipant)
    {
    }

    /// <summary>The language the answer is expected in, for example <c>de-DE</c>; the service takes en-US when omitted.</summary>
    public string? SpeechLanguage { get; set; }

    /// <summary>The endpoint id of a custom speech model; the service's own model when omitted.</summary>
    public string? SpeechModelEndpointId { get; set; }
}
