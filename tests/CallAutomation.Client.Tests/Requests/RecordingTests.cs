using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


public class RecordingTests
{
    private static readonly ServerCallLocator s_call = new("server-1");

    [Fact]
    public void Starts_with_nothing_but_the_call()
    {
        StableRequests.In().StartRecording(s_call, new StartRecordingOptions()).ShouldMatch("start-recording");
        StableRequests.In(ServiceVersion.V2023_03_06).StartRecording(s_call, new StartRecordingOptions()).ShouldMatch("start-recording");
        StableRequests.In().StartRecording(new GroupCallLocator("group-1"), new StartRecordingOptions()).ShouldMatch("start-recording-of-group");
        StableRequests.In().StartRecording(new CallConnectionLocator("call-1"), new StartRecordingOptions()).ShouldMatch("start-recording-of-connection");
    }

    [Fact]
    public void Starts_with_every_option() => StableRequests.In().StartRecording(s_call, EveryOption()).ShouldMatch("start-recording-every-option");

    [Fact]
    public void Spells_the_storage_as_older_versions_did() =>
        StableRequests.In(ServiceVersion.V2025_06_15).StartRecording(s_call, EveryOption()).ShouldMatch("start-recording-before-2026-03-12");

    [Fact]
    public void Is_asked_paused_resumed_and_stopped()
    {
        StableRequests.In().GetRecordingState(s_call, "recording-1").ShouldMatch("get-recording-state");
        StableRequests.In().PauseRecording(s_call, "recording-1").ShouldMatch("pause-recording");
        StableRequests.In().ResumeRecording(s_call, "recording-1").ShouldMatch("resume-recording");
        StableRequests.In().StopRecording(s_call, "recording-1").ShouldMatch("stop-recording");
    }

    [Fact]
    public void Is_not_made_of_a_room()
    {
        Action start = () => StableRequests.In().StartRecording(new RoomCallLocator("room-1"), new StartRecordingOptions());

        start.Should().Throw<ArgumentException>().WithMessage("*room*GetServerCall(serverCallId)*");
    }

    [Fact]
    public void Refuses_what_the_version_would_drop()
    {
        Action byConnection = () => StableRequests.In(ServiceVersion.V2025_05_15).StartRecording(new CallConnectionLocator("call-1"), new());
        Action pausing = () => StableRequests.In(ServiceVersion.V2023_10_15).StartRecording(s_call, new() { PauseOnStart = true });
        Action storing = () => StableRequests.In(ServiceVersion.V2023_10_15).StartRecording(s_call, new() { Storage = RecordingStorage.AzureCommunicationServices });

        byConnection.Should().Throw<NotSupportedException>().WithMessage("CallConnectionLocator*2025-06-15*ServerCallId*");
        pausing.Should().Throw<NotSupportedException>().WithMessage("StartRecordingOptions.PauseOnStart*2024-04-15*PauseRecordingAsync*");
        storing.Should().Throw<NotSupportedException>().WithMessage("StartRecordingOptions.Storage*2024-04-15*");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Has_five_channels(int channel)
    {
        Action choose = () => _ = new ChannelAffinity(StableRequests.User, channel);

        choose.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("channel");
    }

    private static StartRecordingOptions EveryOption() => new()
    {
        StateCallbackUri = new Uri("https://app.example/recording"),
        Content = RecordingContent.Audio,
        Channel = RecordingChannel.Unmixed,
        Format = RecordingFormat.Wav,
        AudioChannelParticipantOrdering = { StableRequests.Phone, StableRequests.User },
        ChannelAffinity = { new ChannelAffinity(StableRequests.Phone, 0), new ChannelAffinity(StableRequests.User, 4) },
        PauseOnStart = true,
        Storage = RecordingStorage.AzureBlobContainer(new Uri("https://contoso.blob.example/recordings")),
    };
}
