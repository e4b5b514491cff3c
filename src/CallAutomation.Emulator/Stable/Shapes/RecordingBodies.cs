namespace CallAutomation.Emulator.Stable;

internal sealed record StartRecordingBody
{
    public CallLocatorBody? CallLocator { get; init; }

    public string? CallConnectionId { get; init; }

    public string? RecordingStateCallbackUri { get; init; }

    public string? RecordingContentType { get; init; }

    public string? RecordingChannelType { get; init; }

    public string? RecordingFormatType { get; init; }

    public IReadOnlyList<IdentifierBody>? AudioChannelParticipantOrdering { get; init; }

    public IReadOnlyList<ChannelAffinityBody>? ChannelAffinity { get; init; }

    public bool? PauseOnStart { get; init; }

    public ExternalStorageBody? ExternalStorage { get; init; }
}

internal sealed record ChannelAffinityBody(int? Channel, IdentifierBody? Participant);

internal sealed record ExternalStorageBody(string? RecordingStorageKind, string? RecordingDestinationContainerUrl);

internal sealed record RecordingStateAnswer(string RecordingId, string RecordingState, string? RecordingKind);
