namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record PlaySourceShape
{
    public required string Kind { get; init; }

    public string? PlaySourceCacheId { get; init; }

    public FileSourceShape? File { get; init; }

    public TextSourceShape? Text { get; init; }

    public SsmlSourceShape? Ssml { get; init; }

    public static PlaySourceShape Of(PlaySource source) => source switch
    {
        FileSource file => new() { Kind = "file", PlaySourceCacheId = file.CacheId, File = new() { Uri = file.Uri.AbsoluteUri } },
        TextSource text => new()
        {
            Kind = "text",
            PlaySourceCacheId = text.CacheId,
            Text = new()
            {
                Text = text.Text,
                SourceLocale = text.SourceLocale,
                VoiceKind = text.VoiceKind?.ToString(),
                VoiceName = text.VoiceName,
                CustomVoiceEndpointId = text.CustomVoiceEndpointId,
            },
        },
        SsmlSource ssml => new()
        {
            Kind = "ssml",
            PlaySourceCacheId = ssml.CacheId,
            Ssml = new() { SsmlText = ssml.Ssml, CustomVoiceEndpointId = ssml.CustomVoiceEndpointId },
        },
        _ => throw new ArgumentException($"{source?.GetType().Name ?? "null"} is not something this version can play.", nameof(source)),
    };
}

internal sealed record FileSourceShape
{
    public required string Uri { get; init; }
}

internal sealed record TextSourceShape
{
    public required string Text { get; init; }

    public string? SourceLocale { get; init; }

    public string? VoiceKind { get; init; }

    public string? VoiceName { get; init; }

    public string? CustomVoiceEndpointId { get; init; }
}

internal sealed record SsmlSourceShape
{
    public required string SsmlText { get; init; }

    public string? CustomVoiceEndpointId { get; init; }
}
