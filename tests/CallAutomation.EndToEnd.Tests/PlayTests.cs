using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests;

public class PlayTests
{
    [Fact]
    public async Task Takes_as_long_as_the_audio()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        PlayStarted started = await stage.Callbacks.NextAsync<PlayStarted>();
        PlayCompleted completed = await stage.Callbacks.NextAsync<PlayCompleted>();

        (completed.Time - started.Time).Should().Be(CallStage.GreetingLength);
    }

    [Fact]
    public async Task Fails_when_the_file_is_not_there()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.PlayAsync(new PlayOptions(new FileSource(stage.AddressOf("missing.wav"))));
        PlayFailed failed = await stage.Callbacks.NextAsync<PlayFailed>();

        failed.ResultInformation!.ToString().Should().Be("400/8536");
        failed.FailedPlaySourceIndex.Should().Be(0);
    }

    [Theory]
    [InlineData(44_100, 1)]
    [InlineData(16_000, 2)]
    public async Task Fails_when_the_file_is_in_a_format_the_service_does_not_play(int rate, short channels)
    {
        await using CallStage stage = await CallStage.StartAsync();
        Uri music = stage.Serve("music.wav", Wav.Silence(1, (ushort)channels, (uint)rate));
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting), new FileSource(music)));
        PlayFailed failed = await stage.Callbacks.NextAsync<PlayFailed>();

        failed.ResultInformation!.ToString().Should().Be("400/8535");
        failed.FailedPlaySourceIndex.Should().Be(1);
        stage.Callbacks.Story.Should().Contain(typeof(PlayStarted), "the first file was heard");
    }

    [Fact]
    public async Task Is_canceled_with_everything_that_waits_behind_it()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        PlayResult music = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        PlayResult next = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));

        await call.CancelAllMediaAsync();
        PlayCanceled first = await stage.Callbacks.NextAsync<PlayCanceled>();
        PlayCanceled second = await stage.Callbacks.NextAsync<PlayCanceled>();

        new[] { first.OperationContext, second.OperationContext }.Should().Equal(music.OperationContext, next.OperationContext);
        stage.Callbacks.Story.Should().NotContain(typeof(PlayCompleted));
    }
}
