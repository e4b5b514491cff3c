using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol;

/// <summary>The <c>acsmetadata</c> document; the same whichever language the client speaks. Numbers come as numbers or as text.</summary>
internal sealed record RecordingMetadataAnswer
{
    public string? ResourceId { get; init; }

    public string? CallId { get; init; }

    public string? ChunkDocumentId { get; init; }

    public int? ChunkIndex { get; init; }

    [JsonConverter(typeof(WireDate))]
    public DateTimeOffset? ChunkStartTime { get; init; }

    public double? ChunkDuration { get; init; }

    public PauseShape?[]? PauseResumeIntervals { get; init; }

    public InfoShape? RecordingInfo { get; init; }

    public ParticipantShape?[]? Participants { get; init; }

    public JsonElement? Version { get; init; }

    public static RecordingMetadata Read(BinaryData body) =>
        FittingJson.Read(body.ToMemory(), RecordingJson.Default.RecordingMetadataAnswer).ToMetadata();

    private RecordingMetadata ToMetadata() => new()
    {
        ResourceId = ResourceId,
        CallId = CallId,
        ChunkDocumentId = ChunkDocumentId,
        ChunkIndex = ChunkIndex,
        ChunkStartTime = ChunkStartTime,
        ChunkDuration = WireTime.FromMilliseconds(ChunkDuration),
        PauseResumeIntervals = [.. (PauseResumeIntervals ?? []).OfType<PauseShape>().Select(static pause => new RecordingPause
        {
            StartTime = pause.StartTime,
            Duration = WireTime.FromMilliseconds(pause.Duration),
        })],
        ContentType = RecordingInfo?.ContentType,
        ChannelType = RecordingInfo?.ChannelType,
        Format = RecordingInfo?.Format,
        Audio = RecordingInfo?.AudioConfiguration is not { } audio ? null : new RecordingAudioConfiguration
        {
            SampleRate = audio.SampleRate,
            BitRate = audio.BitRate,
            Channels = audio.Channels,
        },
        Video = RecordingInfo?.VideoConfiguration is not { } video ? null : new RecordingVideoConfiguration
        {
            LongerSideLength = video.LongerSideLength,
            ShorterSideLength = video.ShorterSideLength,
            FrameRate = video.Framerate,
            BitRate = video.BitRate,
        },
        Participants = [.. Named().Select(static participant => ParticipantIdentifier.FromRawId(participant.ParticipantId!))],
        ParticipantChannels = [.. Named().Where(static participant => participant.Channel is not null).Select(static participant => new RecordedChannel
        {
            Participant = ParticipantIdentifier.FromRawId(participant.ParticipantId!),
            Channel = participant.Channel!.Value,
        })],
        Version = TextOf(Version),
    };

    private IEnumerable<ParticipantShape> Named() => (Participants ?? []).OfType<ParticipantShape>().Where(static participant => !string.IsNullOrWhiteSpace(participant.ParticipantId));

    private static string? TextOf(JsonElement? element)
    {
        try
        {
            return element?.ToString();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A text is not Unicode.");
        }
    }

    internal sealed record PauseShape
    {
        [JsonConverter(typeof(WireDate))]
        public DateTimeOffset? StartTime { get; init; }

        public double? Duration { get; init; }
    }

    internal sealed record InfoShape
    {
        public string? ContentType { get; init; }

        public string? ChannelType { get; init; }

        public string? Format { get; init; }

        public AudioShape? AudioConfiguration { get; init; }

        public VideoShape? VideoConfiguration { get; init; }
    }

    internal sealed record AudioShape
    {
        public int? SampleRate { get; init; }

        public int? BitRate { get; init; }

        public int? Channels { get; init; }
    }

    internal sealed record VideoShape
    {
        public int? LongerSideLength { get; init; }

        public int? ShorterSideLength { get; init; }

        public double? Framerate { get; init; }

        public int? BitRate { get; init; }
    }

    internal sealed record ParticipantShape
    {
        public string? ParticipantId { get; init; }

        public int? Channel { get; init; }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecordingMetadataAnswer))]
internal sealed partial class RecordingJson : JsonSerializerContext;
