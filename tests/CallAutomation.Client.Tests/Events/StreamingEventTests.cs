using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class StreamingEventTests
{
    [Fact]
    public void Tell_what_happened_to_the_audio_stream()
    {
        Sample.Event<MediaStreamingStarted>().MediaStreamingUpdate.Should().Be(Audio(MediaStreamingStatus.MediaStreamingStarted, MediaStreamingStatusDetails.SubscriptionStarted));
        Sample.Event<MediaStreamingStopped>().MediaStreamingUpdate.Should().Be(Audio(MediaStreamingStatus.MediaStreamingStopped, MediaStreamingStatusDetails.SubscriptionStopped));
        Sample.Event<MediaStreamingFailed>().MediaStreamingUpdate.Should().Be(Audio(MediaStreamingStatus.MediaStreamingFailed, MediaStreamingStatusDetails.InitialWebSocketConnectionFailed));
    }

    [Fact]
    public void Tell_what_happened_to_the_transcription()
    {
        Sample.Event<TranscriptionStarted>().TranscriptionUpdate.Should().Be(Text(TranscriptionStatus.TranscriptionStarted, TranscriptionStatusDetails.SubscriptionStarted));
        Sample.Event<TranscriptionStopped>().TranscriptionUpdate.Should().Be(Text(TranscriptionStatus.TranscriptionStopped, TranscriptionStatusDetails.SubscriptionStopped));
        Sample.Event<TranscriptionUpdated>().TranscriptionUpdate.Should().Be(Text(TranscriptionStatus.TranscriptionUpdated, TranscriptionStatusDetails.TranscriptionLocaleUpdated));
        Sample.Event<TranscriptionFailed>().TranscriptionUpdate.Should().Be(Text(TranscriptionStatus.TranscriptionFailed, TranscriptionStatusDetails.AuthenticationFailure));
    }

    [Fact]
    public void Ignore_case_and_keep_states_nobody_knows()
    {
        const string data = """{"transcriptionUpdate":{"transcriptionStatus":"TranscriptionResumed","transcriptionStatusDetails":"somethingNew","more":1}}""";

        TranscriptionUpdate update = Sample.Event<TranscriptionStarted>("TranscriptionStarted", data).TranscriptionUpdate!;

        update.Status.Should().Be(TranscriptionStatus.TranscriptionResumed);
        update.StatusDetails!.ToString().Should().Be("somethingNew");
    }

    [Fact]
    public void Leave_out_what_the_service_did_not_say()
    {
        Sample.Event<MediaStreamingFailed>("MediaStreamingFailed", "{}").MediaStreamingUpdate.Should().BeNull();
        Sample.Event<MediaStreamingFailed>("MediaStreamingFailed", """{"mediaStreamingUpdate":{"mediaStreamingStatus":" "}}""")
            .MediaStreamingUpdate.Should().Be(new MediaStreamingUpdate());
    }

    private static MediaStreamingUpdate Audio(MediaStreamingStatus status, MediaStreamingStatusDetails details) =>
        new() { ContentType = "Audio", Status = status, StatusDetails = details };

    private static TranscriptionUpdate Text(TranscriptionStatus status, TranscriptionStatusDetails details) =>
        new() { Status = status, StatusDetails = details };
}
