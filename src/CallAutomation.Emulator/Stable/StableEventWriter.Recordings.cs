using System.Globalization;
using System.Text.Json;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Stable;

internal sealed partial class StableEventWriter
{
    public Callback? Write(RecordingFact fact, Recording recording, string eventId, DateTimeOffset time)
    {
        (string name, CallResult result) = fact switch
        {
            RecordingTurned => ("RecordingStateChanged", CallResult.Success),
            RecordingFailed failed => ("StartRecordingFailed", failed.Result),
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };
        if (!Known(name))
        {
            return null;
        }

        bool failedToBegin = fact is RecordingFailed;
        RecordingData data = new()
        {
            CallConnectionId = recording.Traits.CallConnectionId,
            ServerCallId = recording.Call.ServerCallId,
            CorrelationId = recording.Call.CorrelationId,
            RecordingId = recording.Id,
            ResultInformation = failedToBegin || version.Has(StableVersion.V2024_09_15) ? Result(result) : null,
            State = fact is RecordingTurned turned ? turned.IsActive ? "active" : "inactive" : null,
            StartDateTime = failedToBegin ? null : recording.Began.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            RecordingKind = !failedToBegin && version.Has(StableVersion.V2024_04_15) ? RecordingKind(version) : null,
        };
        string source = "calling/recordings/" + recording.Id;
        return new Callback(name, Write(name, source, eventId, time, writer => JsonSerializer.Serialize(writer, data, StableJson.Relaxed.RecordingData)));
    }

    /// <summary>The spelling changed with 2026-03-12; clients are to compare without regard to case.</summary>
    public static string RecordingKind(StableVersion version) =>
        version.Has(StableVersion.V2026_03_12) ? "azureCommunicationServices" : "AzureCommunicationServices";
}
