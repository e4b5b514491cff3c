namespace CallAutomation.Client;

/// <summary>What a download has brought.</summary>
public sealed record DownloadRecordingResult
{
    /// <summary>The bytes written.</summary>
    public required long Length { get; init; }

    /// <summary>The bytes of the whole recording, of which <see cref="Length"/> is a part where a range was asked for.</summary>
    public required long TotalLength { get; init; }

    /// <summary>The media type, as the storage names it; null where it does not.</summary>
    public string? ContentType { get; init; }
}
