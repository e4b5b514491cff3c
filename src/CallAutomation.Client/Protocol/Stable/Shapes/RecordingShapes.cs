namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record StartRecordingBody
{
    public CallLocatorShape? CallLocator { get; init; }

    public string? CallConnectionId { get; init; }

    public string? RecordingStateCallbackUri { get; init; }

    public string? RecordingContentType { get; init; }

    public string? RecordingChannelType { get; init; }

    public string? RecordingFormatType { get; init; }

    public IdentifierShape[]? AudioChannelParticipantOrdering { get; init; }

    public ChannelAffinityShape[]? ChannelAffinity { get; init; }

    public bool? PauseOnStart { get; init; }

    public ExternalStorageShape? ExternalStorage { get; init; }
}

internal sealed record ChannelAffinityShape
{
    public int? Channel { get; init; }

    public required IdentifierShape Participant { get; init; }
}

internal sealed record ExternalStorageShape
{
    public required string RecordingStorageKind { get; init; }

    public string? RecordingDestinationContainerUrl { get; init; }
}

internal sealed record RecordingStateAnswer
{
    public string? RecordingId { get; init; }

    public string? RecordingState { get; init; }

    public string? RecordingKind { get; init; }

    public RecordingStateResult ToResult() => new()
    {
        RecordingId = NeededText.Checked(RecordingId, "recordingId"),
        State = string.IsNullOrWhiteSpace(RecordingState) ? null : new RecordingState(RecordingState!),
        Kind = string.IsNullOrWhiteSpace(RecordingKind) ? null : new RecordingKind(RecordingKind!),
    };
}
