using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

public class ToneRecognitionTests
{
    private static readonly Uri s_callback = new("https://app.example/tones");

    [Fact]
    public void Starts_for_one_participant() =>
        StableRequests.In().StartToneRecognition("call-1", new StartToneRecognitionOptions(StableRequests.Phone), "context-1").ShouldMatch("start-tone-recognition");

    [Fact]
    public void Starts_with_every_option()
    {
        StartToneRecognitionOptions options = new(StableRequests.User) { OperationCallbackUri = s_callback };

        StableRequests.In().StartToneRecognition("call-1", options, "context-1").ShouldMatch("start-tone-recognition-every-option");
    }

    [Fact]
    public void Stops_for_one_participant() =>
        StableRequests.In().StopToneRecognition("call-1", new StopToneRecognitionOptions(StableRequests.Phone), "context-1").ShouldMatch("stop-tone-recognition");

    [Fact]
    public void Stops_with_every_option()
    {
        StopToneRecognitionOptions options = new(StableRequests.User) { OperationCallbackUri = s_callback };

        StableRequests.In().StopToneRecognition("call-1", options, "context-1").ShouldMatch("stop-tone-recognition-every-option");
    }

    [Fact]
    public void Does_not_start_in_the_first_version()
    {
        Action start = () => StableRequests.In(ServiceVersion.V2023_03_06).StartToneRecognition("call-1", new StartToneRecognitionOptions(StableRequests.Phone), "context-1");

        start.Should().Throw<NotSupportedException>().WithMessage(
            "CallConnection.StartToneRecognition does not exist in service version 2023-03-06; it came with 2023-10-15. With this version, ask for keys with CallConnection.RecognizeAsync; or choose ServiceVersion.V2023_10_15 or later*");
    }

    [Fact]
    public void Does_not_stop_in_the_first_version()
    {
        Action stop = () => StableRequests.In(ServiceVersion.V2023_03_06).StopToneRecognition("call-1", new StopToneRecognitionOptions(StableRequests.Phone), "context-1");

        stop.Should().Throw<NotSupportedException>()
            .WithMessage("CallConnection.StopToneRecognition does not exist in service version 2023-03-06; it came with 2023-10-15. Choose ServiceVersion.V2023_10_15*");
    }
}
