using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record MediaStreamingData
{
    public MediaStreamingUpdateShape? MediaStreamingUpdate { get; init; }
}

internal sealed record MediaStreamingUpdateShape
{
    public string? ContentType { get; init; }

    public string? MediaStreamingStatus { get; init; }

    public string? MediaStreamingStatusDetails { get; init; }

    public MediaStreamingUpdate ToUpdate() => new()
    {
        ContentType = ContentType,
        Status = string.IsNullOrWhiteSpace(MediaStreamingStatus) ? null : new MediaStreamingStatus(MediaStreamingStatus!),
        StatusDetails = string.IsNullOrWhiteSpace(MediaStreamingStatusDetails) ? null : new MediaStreamingStatusDetails(MediaStreamingStatusDetails!),
    };
}

internal sealed record TranscriptionData
{
    public TranscriptionUpdateShape? TranscriptionUpdate { get; init; }
}

internal sealed record TranscriptionUpdateShape
{
    public string? TranscriptionStatus { get; init; }

    public string? TranscriptionStatusDetails { get; init; }

    public TranscriptionUpdate ToUpdate() => new()
    {
        Status = string.IsNullOrWhiteSpace(TranscriptionStatus) ? null : new TranscriptionStatus(TranscriptionStatus!),
        StatusDetails = string.IsNullOrWhiteSpace(TranscriptionStatusDetails) ? null : new TranscriptionStatusDetails(TranscriptionStatusDetails!),
    };
}
