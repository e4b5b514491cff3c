using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

internal static partial class StableEvents
{
    private static EventKind[] Recording() =>
    [
        With("RecordingStateChanged", StableJson.Default.RecordingData, static (in EventEnvelope envelope, RecordingData data) =>
            new RecordingStateChanged(envelope)
            {
                RecordingId = data.RecordingId ?? string.Empty,
                State = Value(data.State, static text => new RecordingState(text)),
                StartTime = data.StartDateTime,
                RecordingKind = Value(data.RecordingKind, static text => new RecordingKind(text)),
            }),
        With("StartRecordingFailed", StableJson.Default.RecordingData, static (in EventEnvelope envelope, RecordingData data) =>
            new StartRecordingFailed(envelope) { RecordingId = data.RecordingId ?? string.Empty }),
    ];
}
