using System.Globalization;
using System.Text.Json;

namespace CallAutomation.Emulator;

/// <summary>The files of a recording can be fetched, at the addresses in the chunks.</summary>
internal sealed record RecordingFilesReady(Recording Recording, IReadOnlyList<RecordingChunkData> Chunks)
    : ResourceEvent(
        Communication("RecordingFileStatusUpdated"),
        $"/recording/call/{Recording.Traits.CallConnectionId}/serverCallId/{Recording.Conversation.ServerCallId}/recordingId/{Recording.Id}")
{
    public override string? ServerCallId => Recording.Conversation.ServerCallId;

    public override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(
        writer,
        new RecordingFileData
        {
            RecordingStorageInfo = new RecordingStorageData(Chunks),
            RecordingStartTime = Recording.Began.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            RecordingDurationMs = (long)Recording.Length.TotalMilliseconds,

            // Spelled with capitals here, and without in requests and callbacks.
            RecordingContentType = Recording.Traits.Content.ToString(),
            RecordingChannelType = Recording.Traits.Channels.ToString(),
            RecordingFormatType = Recording.Traits.Format.ToString(),
            SessionEndReason = Recording.EndedWithTheCall ? "CallEnded" : "InitiatorLeft",
        },
        EventGridJson.Relaxed.RecordingFileData);
}
