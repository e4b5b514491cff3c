namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CallIntelligenceOptionsShape
{
    public required string CognitiveServicesEndpoint { get; init; }
}

internal sealed record MediaStreamingOptionsShape
{
    public string TransportType { get; } = "websocket";

    public required string AudioChannelType { get; init; }

    public string? TransportUrl { get; init; }

    public string? ContentType { get; init; }

    public bool? StartMediaStreaming { get; init; }

    public bool? EnableBidirectional { get; init; }

    public string? AudioFormat { get; init; }

    public bool? EnableDtmfTones { get; init; }

    public static MediaStreamingOptionsShape? Of(MediaStreamingOptions? options) => options is null ? null : new()
    {
        AudioChannelType = options.AudioChannel.ToString(),
        TransportUrl = options.TransportUri?.AbsoluteUri,
        ContentType = options.Content.ToString(),
        StartMediaStreaming = options.StartMediaStreaming,
        EnableBidirectional = options.EnableBidirectional,
        AudioFormat = options.AudioFormat?.ToString(),
        EnableDtmfTones = options.EnableDtmfTones,
    };
}

internal sealed record TranscriptionOptionsShape
{
    public string TransportType { get; } = "websocket";

    public required string Locale { get; init; }

    public string? TransportUrl { get; init; }

    public string? SpeechModelEndpointId { get; init; }

    public bool? StartTranscription { get; init; }

    public bool? EnableIntermediateResults { get; init; }

    public static TranscriptionOptionsShape? Of(TranscriptionOptions? options) => options is null ? null : new()
    {
        Locale = options.Locale,
        TransportUrl = options.TransportUri?.AbsoluteUri,
        SpeechModelEndpointId = options.SpeechModelEndpointId,
        StartTranscription = options.StartTranscription,
        EnableIntermediateResults = options.EnableIntermediateResults,
    };
}
