namespace CallAutomation.Emulator.Stable;

internal sealed record PlayBody
{
    public IReadOnlyList<PlaySourceBody>? PlaySources { get; init; }

    public IReadOnlyList<IdentifierBody>? PlayTo { get; init; }

    public bool? InterruptCallMediaOperation { get; init; }

    public PlayOptionsBody? PlayOptions { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record PlayOptionsBody(bool? Loop);

internal sealed record PlaySourceBody
{
    public string? Kind { get; init; }

    public string? PlaySourceCacheId { get; init; }

    public FileSourceBody? File { get; init; }

    public TextSourceBody? Text { get; init; }

    public SsmlSourceBody? Ssml { get; init; }
}

internal sealed record FileSourceBody(string? Uri);

internal sealed record TextSourceBody(string? Text, string? SourceLocale, string? VoiceKind, string? VoiceName, string? CustomVoiceEndpointId);

internal sealed record SsmlSourceBody(string? SsmlText, string? CustomVoiceEndpointId);

internal sealed record RecognizeBody
{
    public string? RecognizeInputType { get; init; }

    public PlaySourceBody? PlayPrompt { get; init; }

    public IReadOnlyList<PlaySourceBody>? PlayPrompts { get; init; }

    public bool? InterruptCallMediaOperation { get; init; }

    public RecognizeOptionsBody? RecognizeOptions { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record RecognizeOptionsBody
{
    public bool? InterruptPrompt { get; init; }

    public int? InitialSilenceTimeoutInSeconds { get; init; }

    public IdentifierBody? TargetParticipant { get; init; }

    public DtmfOptionsBody? DtmfOptions { get; init; }

    public string? SpeechLanguage { get; init; }

    public string? SpeechRecognitionModelEndpointId { get; init; }

    public IReadOnlyList<ChoiceBody>? Choices { get; init; }

    public SpeechOptionsBody? SpeechOptions { get; init; }
}

internal sealed record ChoiceBody(string? Label, IReadOnlyList<string>? Phrases, string? Tone);

internal sealed record SpeechOptionsBody(long? EndSilenceTimeoutInMs);

internal sealed record DtmfOptionsBody
{
    public int? InterToneTimeoutInSeconds { get; init; }

    public int? MaxTonesToCollect { get; init; }

    public IReadOnlyList<string>? StopTones { get; init; }
}

internal sealed record ToneListeningBody
{
    public IdentifierBody? TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record SendDtmfTonesBody
{
    public IReadOnlyList<string?>? Tones { get; init; }

    public IdentifierBody? TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record HoldBody
{
    public IdentifierBody? TargetParticipant { get; init; }

    public PlaySourceBody? PlaySourceInfo { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}
