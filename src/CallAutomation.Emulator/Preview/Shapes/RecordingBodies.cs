namespace CallAutomation.Emulator.Preview;

internal sealed record StartRecordingBody
{
    public string? RecordingStateCallbackUri { get; init; }

    public string? RecordingContentType { get; init; }

    public string? RecordingChannelType { get; init; }

    public string? RecordingFormatType { get; init; }
}

internal sealed record StartRecordingAnswer(string RecordingId);

internal sealed record RecordingPropertiesAnswer(string RecordingState);

internal sealed record RecordingStateData(string RecordingId, string State, string StartDateTime, string ServerCallId);
