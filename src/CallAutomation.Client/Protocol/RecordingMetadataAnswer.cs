using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Client.Protocol;

/// <summary>The <c>acsmetadata</c> document; the same whichever language the client speaks. Numbers come as numbers or as text.</summary>
internal sealed record RecordingMetadataAnswer
{
    public string? ResourceId { get; init; }

    public string? CallId { get; init; }

    public string? ChunkDocumentId { get; init; }

    public int? ChunkIndex { get; init; }

    public DateTimeOffset? ChunkStartTime { get; init; }

    public double? ChunkDuration { get; init; }

    public PauseShape?[]? PauseResumeIntervals { get; init; }

    public InfoShape? RecordingInfo { get; init; }

    public ParticipantShape?[]? Participants { get; init; }

    public JsonElement? Version { get; init; }

    public static RecordingMetadata Read(BinaryData body) =>
        (JsonSerializer.Deserialize(body.ToMemory().Span, RecordingJson.Default.RecordingMetadataAnswer) ?? throw new JsonException("The body is null.")).ToMetadata();

    private RecordingMetadata ToMetadata() => new()
    {
        ResourceId = ResourceId,
        CallId = CallId,
        ChunkDocumentId = ChunkDocumentId,
        ChunkIndex = ChunkIndex,
        ChunkStartTime = ChunkStartTime,
        ChunkDuration = Milliseconds(ChunkDuration),
        PauseResumeIntervals = [.. (PauseResumeIntervals ?? []).OfType<PauseShape>().Select(static pause => new RecordingPause
        {
            StartTime = pause.StartTime,
            Duration = Milliseconds(pause.Duration),
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
        Participants = [.. (Participants ?? [])
            .Where(static participant => !string.IsNullOrWhiteSpace(participant?.ParticipantId))
            .Select(static participant => CommunicationIdentifier.FromRawId(participant!.ParticipantId!))],
        Version = TextOf(Version),
    };

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

    private static TimeSpan? Milliseconds(double? number)
    {
        try
        {
            return number is null ? null : TimeSpan.FromMilliseconds(number.Value);
        }
        catch (Exception impossible) when (impossible is OverflowException or ArgumentException)
        {
            throw new JsonException("A duration is no length of time.");
        }
    }

    internal sealed record PauseShape
    {
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
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecordingMetadataAnswer))]
internal sealed partial class RecordingJson : JsonSerializerContext;
