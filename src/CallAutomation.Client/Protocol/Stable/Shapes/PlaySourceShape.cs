namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record PlaySourceShape
{
    public required string Kind { get; init; }

    public string? PlaySourceCacheId { get; init; }

    public FileSourceShape? File { get; init; }

    public static PlaySourceShape[] Of(IReadOnlyList<PlaySource> sources) => [.. sources.Select(Of)];

    public static PlaySourceShape Of(PlaySource source) => source switch
    {
        FileSource file => new() { Kind = "file", PlaySourceCacheId = file.CacheId, File = new() { Uri = file.Uri.AbsoluteUri } },
        _ => throw new ArgumentException($"{source?.GetType().Name ?? "null"} is not something this version can play.", nameof(source)),
    };
}

internal sealed record FileSourceShape
{
    public required string Uri { get; init; }
}
