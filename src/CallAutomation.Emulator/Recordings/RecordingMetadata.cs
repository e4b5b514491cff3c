using System.Text.Json.Serialization;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>The description that lies beside the file of a recording, as the wire spells it.</summary>
internal sealed record RecordingMetadata
{
    public required Guid ResourceId { get; init; }

    public required string CallId { get; init; }

    public required string ChunkDocumentId { get; init; }

    public required int ChunkIndex { get; init; }

    public required DateTimeOffset ChunkStartTime { get; init; }

    public required double ChunkDuration { get; init; }

    public required IReadOnlyList<Interval> PauseResumeIntervals { get; init; }

    public required Info RecordingInfo { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public static RecordingMetadata Of(Recording recording, string document, Guid resourceId) => new()
    {
        ResourceId = resourceId,
        CallId = recording.Call.CorrelationId,
        ChunkDocumentId = document,
        ChunkIndex = 0,
        ChunkStartTime = recording.Began,
        ChunkDuration = recording.Length.TotalMilliseconds,
        PauseResumeIntervals = [.. recording.Pauses.Select(pause => new Interval(pause.Begin, (long)((pause.End ?? pause.Begin) - pause.Begin).TotalMilliseconds))],
        RecordingInfo = new Info(
            // The service writes the content where the channels belong, and the channels where the content does.
            recording.Traits.Channels == RecordingChannels.Mixed ? "mixed" : "unmixed",
            recording.Traits.Content == RecordingContent.Audio ? "audio" : "audioVideo",
            recording.Traits.Format switch { RecordingFormat.Wav => "wav", RecordingFormat.Mp3 => "mp3", _ => "mp4" },
            new Audio(16_000, recording.Traits.Format == RecordingFormat.Wav ? 256_000 : 32_000, 1),
            recording.Traits.Content == RecordingContent.AudioVideo ? new Video(1920, 1080, 8, 1_000_000) : null),
        Participants = [.. Describe(recording)],
    };

    private static IEnumerable<Participant> Describe(Recording recording)
    {
        bool isUnmixed = recording.Traits.Channels == RecordingChannels.Unmixed;
        IReadOnlyDictionary<Identity, int> channels = ChannelAssignment.Assign(recording.Participants, recording.Traits.ChannelAffinity);
        return recording.Participants.Select(who => new Participant(who.RawId, isUnmixed && channels.TryGetValue(who, out int channel) ? channel : null));
    }

    internal sealed record Interval(DateTimeOffset StartTime, long Duration);

    internal sealed record Info(string ContentType, string ChannelType, string Format, Audio AudioConfiguration, Video? VideoConfiguration);

    internal sealed record Video(int LongerSideLength, int ShorterSideLength, int Framerate, int BitRate);

    internal sealed record Audio(int SampleRate, int BitRate, int Channels);

    internal sealed record Participant(string ParticipantId, int? Channel);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordingMetadata))]
internal sealed partial class RecordingMetadataJson : JsonSerializerContext;
