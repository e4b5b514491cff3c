using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests;

public class RecognizeTests
{
    [Fact]
    public async Task Is_answered_by_a_key_that_interrupts_the_prompt()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.PressesDuringPrompt("2", after: TimeSpan.FromSeconds(1));
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(Question(stage, interruptPrompt: true));
        PlayStarted started = await stage.Callbacks.NextAsync<PlayStarted>();
        RecognizeCompleted answer = await stage.Callbacks.NextAsync<RecognizeCompleted>();

        answer.DtmfResult!.ToKeys().Should().Be("2");
        (answer.Time - started.Time).Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Does_not_hear_keys_during_a_prompt_that_may_not_be_interrupted()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.PressesDuringPrompt("2", after: TimeSpan.FromSeconds(1));
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(Question(stage, interruptPrompt: false));
        PlayStarted started = await stage.Callbacks.NextAsync<PlayStarted>();
        RecognizeFailed failed = await stage.Callbacks.NextAsync<RecognizeFailed>();

        failed.ResultInformation!.ToString().Should().Be("400/8510");
        (failed.Time - started.Time).Should().Be(CallStage.GreetingLength + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Is_complete_with_a_stop_tone()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.PressesWhenPrompted("123#");
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(new RecognizeDtmfOptions(stage.Patient, 8) { StopTones = { DtmfTone.Pound } });
        RecognizeCompleted answer = await stage.Callbacks.NextAsync<RecognizeCompleted>();

        answer.DtmfResult!.ToKeys().Should().StartWith("123");
        answer.ResultInformation!.SubCode.Should().Be(8514);
    }

    [Fact]
    public async Task Fails_when_the_prompt_is_missing()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        RecognizeDtmfOptions question = new(stage.Patient, 1) { Prompts = { new FileSource(stage.AddressOf("missing.wav")) } };

        await call.RecognizeAsync(question);
        RecognizeFailed failed = await stage.Callbacks.NextAsync<RecognizeFailed>();

        failed.ResultInformation!.SubCode.Should().Be(8511);
    }

    private static RecognizeDtmfOptions Question(CallStage stage, bool interruptPrompt) =>
        new(stage.Patient, 1) { Prompts = { new FileSource(stage.Greeting) }, InterruptPrompt = interruptPrompt };
}
