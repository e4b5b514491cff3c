using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewRecordingTests
{
    [Fact]
    public void Starts_as_it_comes_in_either_version()
    {
        StartRecordingOptions options = new() { StateCallbackUri = StableRequests.Callback };

        PreviewRequests.In(ServiceVersion.V2021_06_15_Preview).StartRecording(PreviewRequests.Server, options).ShouldSayInPreview("start-recording");
        PreviewRequests.In().StartRecording(PreviewRequests.Server, options).ShouldSayInPreview("start-recording");
    }

    [Fact]
    public void Starts_with_every_option_since_2021_08_30() =>
        PreviewRequests.In().StartRecording(PreviewRequests.Server, new StartRecordingOptions
        {
            StateCallbackUri = StableRequests.Callback,
            Content = RecordingContent.Audio,
            Channel = RecordingChannel.Unmixed,
            Format = RecordingFormat.Wav,
        }).ShouldSayInPreview("start-recording-every-option");

    [Theory]
    [InlineData("Content")]
    [InlineData("Channel")]
    [InlineData("Format")]
    public void What_came_with_2021_08_30_is_refused_before_it(string option)
    {
        StartRecordingOptions options = new()
        {
            Content = option == "Content" ? RecordingContent.Audio : null,
            Channel = option == "Channel" ? RecordingChannel.Mixed : null,
            Format = option == "Format" ? RecordingFormat.Wav : null,
        };

        Action start = () => PreviewRequests.In(ServiceVersion.V2021_06_15_Preview).StartRecording(PreviewRequests.Server, options);

        start.Should().Throw<NotSupportedException>()
            .WithMessage($"StartRecordingOptions.{option}*2021-06-15-preview; it came with 2021-08-30-preview*leave it out*MP4; or choose ServiceVersion.V2021_08_30_Preview*");
    }

    [Fact]
    public void The_state_is_asked_and_changed_under_the_call()
    {
        PreviewRequests.In().GetRecordingState(PreviewRequests.Server, "recording-1").ShouldSayInPreview("get-recording-state");
        PreviewRequests.In().PauseRecording(PreviewRequests.Server, "recording-1").ShouldSayInPreview("pause-recording");
        PreviewRequests.In().ResumeRecording(PreviewRequests.Server, "recording-1").ShouldSayInPreview("resume-recording");
        PreviewRequests.In().StopRecording(PreviewRequests.Server, "recording-1").ShouldSayInPreview("stop-recording");
    }
}
