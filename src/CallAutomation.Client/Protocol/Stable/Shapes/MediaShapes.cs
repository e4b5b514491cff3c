namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record PlayBody
{
    public required PlaySourceShape[] PlaySources { get; init; }

    public IdentifierShape[]? PlayTo { get; init; }

    public bool? InterruptCallMediaOperation { get; init; }

    public PlayOptionsShape? PlayOptions { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record PlayOptionsShape
{
    public required bool Loop { get; init; }
}

internal sealed record RecognizeBody
{
    public required string RecognizeInputType { get; init; }

    public PlaySourceShape? PlayPrompt { get; init; }

    public PlaySourceShape[]? PlayPrompts { get; init; }

    public bool? InterruptCallMediaOperation { get; init; }

    public required RecognizeOptionsShape RecognizeOptions { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record RecognizeOptionsShape
{
    public bool? InterruptPrompt { get; init; }

    public int? InitialSilenceTimeoutInSeconds { get; init; }

    public required IdentifierShape TargetParticipant { get; init; }

    public string? SpeechLanguage { get; init; }

    public string? SpeechRecognitionModelEndpointId { get; init; }

    public DtmfOptionsShape? DtmfOptions { get; init; }

    public ChoiceShape[]? Choices { get; init; }

    public SpeechOptionsShape? SpeechOptions { get; init; }
}

internal sealed record ChoiceShape
{
    public required string Label { get; init; }

    public required string[] Phrases { get; init; }

    public string? Tone { get; init; }
}

internal sealed record SpeechOptionsShape
{
    public long? EndSilenceTimeoutInMs { get; init; }
}

internal sealed record SendDtmfTonesBody
{
    public required string[] Tones { get; init; }

    public required IdentifierShape TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record DtmfOptionsShape
{
    public int? InterToneTimeoutInSeconds { get; init; }

    public int? MaxTonesToCollect { get; init; }

    public string[]? StopTones { get; init; }
}

internal sealed record ContinuousDtmfRecognitionBody
{
    public required IdentifierShape TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}
