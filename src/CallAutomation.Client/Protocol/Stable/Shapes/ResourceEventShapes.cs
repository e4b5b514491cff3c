using System.Text.Json.Serialization;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record IncomingCallData
{
    public IdentifierShape? To { get; init; }

    public IdentifierShape? From { get; init; }

    public string? CallerDisplayName { get; init; }

    public HeadersShape? CustomContext { get; init; }

    public string? IncomingCallContext { get; init; }

    public IdentifierShape? OnBehalfOfCallee { get; init; }

    /// <summary>A record would print the context.</summary>
    public override string ToString() => nameof(IncomingCallData);
}

internal sealed record HeadersShape
{
    public Dictionary<string, string?>? SipHeaders { get; init; }

    public Dictionary<string, string?>? VoipHeaders { get; init; }
}

internal sealed record RecordingFileData
{
    /// <summary>Since 2025; before that only the subject names it.</summary>
    public string? RecordingId { get; init; }

    public string? StorageType { get; init; }

    public RecordingStorageShape? RecordingStorageInfo { get; init; }

    [JsonConverter(typeof(WireDate))]
    public DateTimeOffset? RecordingStartTime { get; init; }

    public double? RecordingDurationMs { get; init; }

    public string? SessionEndReason { get; init; }

    public string? RecordingContentType { get; init; }

    public string? RecordingChannelType { get; init; }

    public string? RecordingFormatType { get; init; }
}

internal sealed record RecordingStorageShape
{
    public RecordingChunkShape?[]? RecordingChunks { get; init; }
}

internal sealed record RecordingChunkShape
{
    public string? DocumentId { get; init; }

    public long? Index { get; init; }

    public string? EndReason { get; init; }

    public string? ContentLocation { get; init; }

    public string? MetadataLocation { get; init; }

    public string? DeleteLocation { get; init; }

    public RecordingChunk ToChunk() => new()
    {
        DocumentId = DocumentId,
        Index = Index,
        EndReason = string.IsNullOrWhiteSpace(EndReason) ? null : new RecordingChunkEndReason(EndReason!),
        ContentLocation = WireAddress.Of(ContentLocation),
        MetadataLocation = WireAddress.Of(MetadataLocation),
        DeleteLocation = WireAddress.Of(DeleteLocation),
    };
}

internal sealed record SubscriptionValidationData
{
    public string? ValidationCode { get; init; }

    public string? ValidationUrl { get; init; }
}
