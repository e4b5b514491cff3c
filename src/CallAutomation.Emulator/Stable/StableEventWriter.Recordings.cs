using System.Text.Json;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Stable;

internal sealed partial class StableEventWriter
{
    public const string RecordingKind = "azureCommunicationServices";

    public IReadOnlyList<Callback> Write(RecordingFact fact, Recording recording, DateTimeOffset time)
    {
        StableEvent said = fact switch
        {
            RecordingTurned turned => new StableEvent("RecordingStateChanged", CallResult.Silent, null)
            {
                ResultComesFirst = true,
                WriteOwn = writer => WriteState(writer, recording.Id, turned.IsActive, recording.Began),
            },
            RecordingFailed failed => new StableEvent("StartRecordingFailed", failed.Result, null)
            {
                ResultComesFirst = true,
                WriteOwn = writer => writer.WriteString("recordingId", recording.Id),
            },
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };

        if (!Known(said.Name))
        {
            return [];
        }

        CallIds ids = new(recording.Traits.RecorderId, recording.Call.ServerCallId, recording.Call.CorrelationId);
        string source = $"calling/recordings/{recording.Call.ServerCallId}/{recording.Id}/{said.Name}";
        return [Write(said, ids, source, recording.NewEventId(), time)];
    }

    private void WriteState(Utf8JsonWriter writer, string recordingId, bool isActive, DateTimeOffset began)
    {
        writer.WriteString("recordingId", recordingId);
        writer.WriteString("state", isActive ? "active" : "inactive");
        writer.WriteString("startDateTime", TimeText(began));
        if (version.Has(StableVersion.V2024_04_15))
        {
            writer.WriteString("recordingKind", RecordingKind);
        }
    }
}
