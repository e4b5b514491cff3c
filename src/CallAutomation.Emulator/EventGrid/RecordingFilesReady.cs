using System.Globalization;
using System.Text.Json;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>The files of a recording can be fetched.</summary>
internal sealed record RecordingFilesReady(Recording Recording, RecordedCall Files)
    : ResourceNotification(
        Communication("RecordingFileStatusUpdated"),
        $"/recording/call/{Recording.Traits.CallConnectionId}/serverCallId/{Files.ServerCallId}/recordingId/{Files.RecordingId}")
{
    public override string? ServerCallId => Files.ServerCallId;

    public override FaultSubject Faults => Recording.Call.Faults;

    public override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(
        writer,
        new RecordingFileData
        {
            RecordingId = Files.RecordingId,
            RecordingStorageInfo = new RecordingStorageData([OnlyChunk()]),
            RecordingStartTime = Recording.Began.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            RecordingDurationMs = (long)Files.Length.TotalMilliseconds,

            // Spelled with capitals here, and without in requests and callbacks.
            RecordingContentType = Recording.Traits.Content.ToString(),
            RecordingChannelType = Recording.Traits.Channels.ToString(),
            RecordingFormatType = Recording.Traits.Format.ToString(),
            SessionEndReason = Recording.EndedWithTheCall ? "CallEnded" : "SessionStillOngoing",
        },
        EventGridJson.Relaxed.RecordingFileData);

    private RecordingChunkData OnlyChunk() => new()
    {
        DocumentId = Files.DeleteLocation.Segments[^1],
        Index = 0,
        EndReason = "SessionEnded",
        ContentLocation = Files.ContentLocation.AbsoluteUri,
        MetadataLocation = Files.MetadataLocation.AbsoluteUri,
        DeleteLocation = Files.DeleteLocation.AbsoluteUri,
    };
}
