using System.Text.Json.Serialization;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol.Preview.Shapes;

internal sealed record StartRecordingBody
{
    public string? RecordingStateCallbackUri { get; init; }

    public string? RecordingContentType { get; init; }

    public string? RecordingChannelType { get; init; }

    public string? RecordingFormatType { get; init; }
}

internal sealed record StartRecordingAnswer
{
    public string? RecordingId { get; init; }

    public RecordingStateResult ToResult() => new()
    {
        RecordingId = NeededText.Checked(RecordingId, "recordingId"),
    };
}

internal sealed record RecordingPropertiesAnswer
{
    public string? RecordingState { get; init; }

    /// <summary>The answer does not repeat the id that was asked for.</summary>
    public RecordingStateResult ToResult(string recordingId) => new()
    {
        RecordingId = recordingId,
        State = string.IsNullOrWhiteSpace(RecordingState) ? null : new RecordingState(RecordingState!),
    };
}

internal sealed record RecordingStateData
{
    public string? RecordingId { get; init; }

    /// <summary>Here it is <c>state</c>; who asks is told <c>recordingState</c>.</summary>
    public string? State { get; init; }

    [JsonConverter(typeof(WireDate))]
    public DateTimeOffset? StartDateTime { get; init; }

    public string? ServerCallId { get; init; }
}
