namespace CallAutomation.Emulator.Tests;

public class RecognizeTests
{
    private const string OneTone = ""","dtmfOptions":{"maxTonesToCollect":1}""";

    [Fact]
    public async Task The_key_pressed_after_the_prompt_is_the_answer()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.PressesWhenPrompted("1", after: TimeSpan.FromSeconds(2));
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, OneTone, Prompt(stage, 3));
        ReceivedEvent started = await stage.Application.NextAsync("PlayStarted");

        stage.Clock.Advance(5);
        ReceivedEvent completed = await stage.Application.NextAsync("RecognizeCompleted");

        started.OperationContext.Should().Be("ask-1");
        completed.OperationContext.Should().Be("ask-1");
        completed.Result.Should().Be("200/8531");
        completed.Data.GetProperty("recognitionType").GetString().Should().Be("dtmf");
        completed.Data.GetProperty("dtmfResult").GetRawText().Should().Be("""{"tones":["one"]}""");
        (completed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Without_a_prompt_listening_begins_at_once()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":3}""");

        stage.Phone.Press("12*");

        Tones(await stage.Application.NextAsync("RecognizeCompleted")).Should().Equal("one", "two", "asterisk");
    }

    [Fact]
    public async Task A_stop_tone_ends_the_answer()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":9,"stopTones":["pound"]}""");

        stage.Phone.Press("42#7");
        ReceivedEvent completed = await stage.Application.NextAsync("RecognizeCompleted");

        completed.Result.Should().Be("200/8514");
        Tones(completed).Should().Equal("four", "two", "pound");
    }

    [Fact]
    public async Task Silence_after_the_prompt_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, OneTone + ""","initialSilenceTimeoutInSeconds":7""", Prompt(stage, 3));
        ReceivedEvent started = await stage.Application.NextAsync("PlayStarted");

        stage.Clock.Advance(10);
        ReceivedEvent failed = await stage.Application.NextAsync("RecognizeFailed");

        failed.Result.Should().Be("400/8510");
        (failed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_pause_between_keys_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.TakesBetweenKeys(TimeSpan.FromSeconds(4)).PressesWhenPrompted("12", after: TimeSpan.Zero);
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":2,"interToneTimeoutInSeconds":3}""");

        stage.Clock.Advance(3);

        (await stage.Application.NextAsync("RecognizeFailed")).Result.Should().Be("400/8532");
    }

    [Fact]
    public async Task A_key_interrupts_the_prompt_when_it_may()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.PressesDuringPrompt("1", after: TimeSpan.FromSeconds(1));
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, OneTone + ""","interruptPrompt":true""", Prompt(stage, 30));
        ReceivedEvent started = await stage.Application.NextAsync("PlayStarted");

        stage.Clock.Advance(1);
        ReceivedEvent completed = await stage.Application.NextAsync("RecognizeCompleted");

        (completed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_key_pressed_too_early_is_lost_when_it_may_not_interrupt()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.PressesDuringPrompt("1", after: TimeSpan.FromSeconds(1));
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, OneTone, Prompt(stage, 3));
        await stage.Application.NextAsync("PlayStarted");

        stage.Clock.Advance(8);

        (await stage.Application.NextAsync("RecognizeFailed")).Result.Should().Be("400/8510");
    }

    [Fact]
    public async Task Each_prompt_gets_its_own_reaction()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.IgnoresPrompt().PressesWhenPrompted("2").HangsUpWhenPrompted();
        string id = await stage.ConnectedCallAsync();

        await stage.RecognizeAsync(id, OneTone);
        stage.Clock.Advance(5);
        (await stage.Application.NextAsync("RecognizeFailed")).Result.Should().Be("400/8510");
        await stage.RecognizeAsync(id, OneTone);
        stage.Clock.Advance(1);
        Tones(await stage.Application.NextAsync("RecognizeCompleted")).Should().Equal("two");
        await stage.RecognizeAsync(id, OneTone);
        stage.Clock.Advance(1);
        (await stage.Application.NextAsync("RecognizeCanceled")).Result.Should().Be("400/8508");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task A_prompt_that_cannot_be_played_fails_the_recognition()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.RecognizeAsync(id, OneTone, $$$""","playPrompt":{"kind":"file","file":{"uri":"{{{stage.Application.Address}}}missing.wav"}}""");
        ReceivedEvent failed = await stage.Application.NextAsync("RecognizeFailed");

        failed.Result.Should().Be("500/8511");
        failed.Data.GetProperty("failedPlaySourceIndex").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Canceling_cancels_plays_and_recognitions_each_with_its_context()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, OneTone);
        await stage.PlayAsync(id, stage.Application.Serve("one.wav", Wav.Silence(1)), ""","operationContext":"p-1" """);

        await stage.OnCallAsync(id, "cancelAllMediaOperations");

        (await stage.Application.NextAsync("RecognizeCanceled")).OperationContext.Should().Be("ask-1");
        (await stage.Application.NextAsync("PlayCanceled")).OperationContext.Should().Be("p-1");
    }

    [Fact]
    public async Task Keys_are_reported_one_by_one_while_tone_recognition_is_on()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        const string Body = """{"targetParticipant":{"phoneNumber":{"value":"+14255550123"}},"operationContext":"tones"}""";

        (await stage.OnCallAsync(id, "startContinuousDtmfRecognition", Body)).Status.Should().Be(200);
        stage.Phone.Press("5#");
        ReceivedEvent five = await stage.Application.NextAsync("ContinuousDtmfRecognitionToneReceived");
        ReceivedEvent pound = await stage.Application.NextAsync("ContinuousDtmfRecognitionToneReceived");
        (await stage.OnCallAsync(id, "stopContinuousDtmfRecognition", Body)).Status.Should().Be(200);
        ReceivedEvent stopped = await stage.Application.NextAsync("ContinuousDtmfRecognitionStopped");
        stage.Phone.Press("1");
        stage.Phone.HangUp();
        await stage.Application.NextAsync("CallDisconnected");

        five.Data.GetProperty("tone").GetString().Should().Be("five");
        five.Data.GetProperty("sequenceId").GetInt32().Should().Be(1);
        five.OperationContext.Should().Be("tones");
        pound.Data.GetProperty("sequenceId").GetInt32().Should().Be(2);
        stopped.Result.Should().Be("200/7000");
    }

    [Fact]
    public async Task Tone_recognition_for_somebody_who_is_not_there_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.OnCallAsync(id, "startContinuousDtmfRecognition", """{"targetParticipant":{"rawId":"4:+19995550000"},"operationContext":"tones"}""");

        (await stage.Application.NextAsync("ContinuousDtmfRecognitionToneFailed")).OperationContext.Should().Be("tones");
    }

    [Fact]
    public async Task A_play_is_a_prompt_while_tone_recognition_is_on_and_only_then()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.PressesWhenPrompted("9", after: TimeSpan.FromSeconds(1));
        string id = await stage.ConnectedCallAsync();
        string file = stage.Application.Serve("one.wav", Wav.Silence(1));
        await stage.PlayAsync(id, file);
        await stage.Application.NextAsync("PlayStarted");
        stage.Clock.Advance(3);
        await stage.Application.NextAsync("PlayCompleted");
        await stage.OnCallAsync(id, "startContinuousDtmfRecognition", """{"targetParticipant":{"rawId":"4:+14255550123"}}""");

        await stage.PlayAsync(id, file);
        await stage.Application.NextAsync("PlayStarted");
        stage.Clock.Advance(2);

        await stage.Application.NextAsync("PlayCompleted");
        await stage.Application.NextAsync("ContinuousDtmfRecognitionToneReceived");
    }

    [Fact]
    public async Task Keys_can_be_pressed_at_a_time_after_pick_up()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.Presses("77", after: TimeSpan.FromSeconds(4));
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":2}""");

        stage.Clock.Advance(4.25);

        Tones(await stage.Application.NextAsync("RecognizeCompleted")).Should().Equal("seven", "seven");
    }

    private static string Prompt(WireStage stage, double seconds) =>
        $$$""","playPrompts":[{"kind":"file","file":{"uri":"{{{stage.Application.Serve("prompt.wav", Wav.Silence(seconds))}}}"}}]""";

    private static IEnumerable<string> Tones(ReceivedEvent completed) =>
        completed.Data.GetProperty("dtmfResult").GetProperty("tones").EnumerateArray().Select(tone => tone.GetString()!);
}
