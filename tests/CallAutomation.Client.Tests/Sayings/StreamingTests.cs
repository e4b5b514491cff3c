using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Sayings;


public class StreamingTests
{
    private static readonly Uri s_one = new("https://app.example/one");

    [Fact]
    public void Tones_are_sent()
    {
        SendTonesOptions options = new([DtmfTone.One, DtmfTone.Pound], Saying.Phone) { OperationCallbackUri = s_one };

        Saying.In().SendTones("call-1", new SendTonesOptions([DtmfTone.One, DtmfTone.Pound], Saying.Phone), "context-1").ShouldSay("send-tones");
        Saying.In().SendTones("call-1", options, "context-1").ShouldSay("send-tones-every-option");
    }

    [Fact]
    public void Transcription_starts_changes_and_stops()
    {
        StartTranscriptionOptions start = new() { Locale = "de-DE", SpeechModelEndpointId = "model-1", OperationCallbackUri = s_one };
        UpdateTranscriptionOptions update = new("de-DE") { SpeechModelEndpointId = "model-1", OperationCallbackUri = s_one };

        Saying.In().StartTranscription("call-1", new(), "context-1").ShouldSay("start-transcription");
        Saying.In().StartTranscription("call-1", start, "context-1").ShouldSay("start-transcription-every-option");
        Saying.In().UpdateTranscription("call-1", new("de-DE"), "context-1").ShouldSay("update-transcription");
        Saying.In().UpdateTranscription("call-1", update, "context-1").ShouldSay("update-transcription-every-option");
        Saying.In().StopTranscription("call-1", new(), "context-1").ShouldSay("stop-transcription");
        Saying.In().StopTranscription("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldSay("stop-transcription-every-option");
    }

    [Fact]
    public void Media_streaming_starts_and_stops()
    {
        Saying.In().StartMediaStreaming("call-1", new(), "context-1").ShouldSay("start-media-streaming");
        Saying.In().StartMediaStreaming("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldSay("start-media-streaming-every-option");
        Saying.In().StopMediaStreaming("call-1", new(), "context-1").ShouldSay("stop-media-streaming");
        Saying.In().StopMediaStreaming("call-1", new() { OperationCallbackUri = s_one }, "context-1").ShouldSay("stop-media-streaming-every-option");
    }

    [Fact]
    public void Streaming_came_with_2025_05_15()
    {
        Action[] sayings =
        [
            () => Saying.In(ServiceVersion.V2024_09_15).StartTranscription("call-1", new(), "c"),
            () => Saying.In(ServiceVersion.V2024_09_15).StopTranscription("call-1", new(), "c"),
            () => Saying.In(ServiceVersion.V2024_09_15).UpdateTranscription("call-1", new("de-DE"), "c"),
            () => Saying.In(ServiceVersion.V2024_09_15).StartMediaStreaming("call-1", new(), "c"),
            () => Saying.In(ServiceVersion.V2024_09_15).StopMediaStreaming("call-1", new(), "c"),
        ];

        sayings.Should().AllSatisfy(saying => saying.Should().Throw<NotSupportedException>().WithMessage("CallConnection.*2024-09-15*2025-05-15*"));
    }

    [Fact]
    public void Sending_tones_came_with_2023_10_15()
    {
        Action send = () => Saying.In(ServiceVersion.V2023_03_06).SendTones("call-1", new([DtmfTone.One], Saying.Phone), "c");
        Action sendNone = () => _ = new SendTonesOptions([], Saying.Phone);

        send.Should().Throw<NotSupportedException>().WithMessage("CallConnection.SendTones*2023-10-15*");
        sendNone.Should().Throw<ArgumentException>().WithParameterName("tones");
    }
}
