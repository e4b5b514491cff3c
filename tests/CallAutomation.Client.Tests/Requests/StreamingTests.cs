using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


public class StreamingTests
{
    private static readonly Uri s_one = new("https://app.example/one");

    [Fact]
    public void Tones_are_sent()
    {
        SendDtmfTonesOptions options = new([DtmfTone.One, DtmfTone.Pound], StableRequests.Phone) { OperationCallbackUri = s_one };

        StableRequests.In().SendDtmfTones("call-1", new SendDtmfTonesOptions([DtmfTone.One, DtmfTone.Pound], StableRequests.Phone), "context-1").ShouldMatch("send-tones");
        StableRequests.In().SendDtmfTones("call-1", options, "context-1").ShouldMatch("send-tones-every-option");
    }

    [Fact]
    public void Transcription_starts_changes_and_stops()
    {
        StartTranscriptionOptions start = new() { Locale = "de-DE", SpeechModelEndpointId = "model-1", OperationCallbackUri = s_one };
        UpdateTranscriptionOptions update = new("de-DE") { SpeechModelEndpointId = "model-1", OperationCallbackUri = s_one };

        StableRequests.In().StartTranscription("call-1", new(), "context-1").ShouldMatch("start-transcription");
        StableRequests.In().StartTranscription("call-1", start, "context-1").ShouldMatch("start-transcription-every-option");
        StableRequests.In().UpdateTranscription("call-1", new("de-DE"), "context-1").ShouldMatch("update-transcription");
        StableRequests.In().UpdateTranscription("call-1", update, "context-1").ShouldMatch("update-transcription-every-option");
        StableRequests.In().StopTranscription("call-1", new(), "context-1").ShouldMatch("stop-transcription");
        StableRequests.In().StopTranscription("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldMatch("stop-transcription-every-option");
    }

    [Fact]
    public void Media_streaming_starts_and_stops()
    {
        StableRequests.In().StartMediaStreaming("call-1", new(), "context-1").ShouldMatch("start-media-streaming");
        StableRequests.In().StartMediaStreaming("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldMatch("start-media-streaming-every-option");
        StableRequests.In().StopMediaStreaming("call-1", new(), "context-1").ShouldMatch("stop-media-streaming");
        StableRequests.In().StopMediaStreaming("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldMatch("stop-media-streaming-every-option");
    }

    [Fact]
    public void Streaming_came_with_2025_05_15()
    {
        Action[] sayings =
        [
            () => StableRequests.In(ServiceVersion.V2024_09_15).StartTranscription("call-1", new(), "c"),
            () => StableRequests.In(ServiceVersion.V2024_09_15).StopTranscription("call-1", new(), "c"),
            () => StableRequests.In(ServiceVersion.V2024_09_15).UpdateTranscription("call-1", new("de-DE"), "c"),
            () => StableRequests.In(ServiceVersion.V2024_09_15).StartMediaStreaming("call-1", new(), "c"),
            () => StableRequests.In(ServiceVersion.V2024_09_15).StopMediaStreaming("call-1", new(), "c"),
        ];

        sayings.Should().AllSatisfy(saying => saying.Should().Throw<NotSupportedException>().WithMessage("CallConnection.*2024-09-15*2025-05-15*"));
    }

    [Fact]
    public void Sending_tones_came_with_2023_10_15()
    {
        Action send = () => StableRequests.In(ServiceVersion.V2023_03_06).SendDtmfTones("call-1", new([DtmfTone.One], StableRequests.Phone), "c");
        Action sendNone = () => _ = new SendDtmfTonesOptions([], StableRequests.Phone);

        send.Should().Throw<NotSupportedException>().WithMessage("CallConnection.SendDtmfTones*2023-10-15*");
        sendNone.Should().Throw<ArgumentException>().WithParameterName("tones");
    }
}
