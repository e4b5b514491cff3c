namespace CallAutomation.Emulator.Tests;

public class PlayTests
{
    [Fact]
    public async Task A_play_takes_as_long_as_the_audio_is()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.PlayAsync(id, stage.Application.Serve("greeting.wav", Wav.Silence(2.5)), ""","operationContext":"p-1" """);
        ReceivedEvent started = await stage.Application.NextAsync("PlayStarted");
        stage.Clock.Advance(2.5);
        ReceivedEvent completed = await stage.Application.NextAsync("PlayCompleted");

        started.OperationContext.Should().Be("p-1");
        completed.OperationContext.Should().Be("p-1");
        completed.Result.Should().Be("200/0");
        (completed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task Several_sources_play_one_after_the_other()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string one = stage.Application.Serve("one.wav", Wav.Silence(1));
        string two = stage.Application.Serve("two.wav", Wav.Silence(2));

        await stage.OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"file","file":{"uri":"{{{one}}}"}},{"kind":"file","file":{"uri":"{{{two}}}"}}]}""");
        ReceivedEvent started = await stage.Application.NextAsync("PlayStarted");
        stage.Clock.Advance(3);
        ReceivedEvent completed = await stage.Application.NextAsync("PlayCompleted");

        (completed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("missing.wav", "400/8536")]
    [InlineData("stereo.wav", "400/8535")]
    [InlineData("page.html", "400/8535")]
    [InlineData("long.wav", "400/8536")]
    [InlineData("hangs", "400/8536")]
    public async Task A_source_that_cannot_be_played_fails_with_its_index(string bad, string result)
    {
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.DownloadTimeout = TimeSpan.FromSeconds(2);
            options.DownloadSizeLimit = 50_000;
        });
        string good = stage.Application.Serve("good.wav", Wav.Silence(1));
        stage.Application.Serve("stereo.wav", Wav.Silence(0.1, channels: 2));
        stage.Application.Serve("long.wav", Wav.Silence(10));
        stage.Application.Serve("page.html", "<html></html>"u8.ToArray());
        string id = await stage.ConnectedCallAsync();

        await stage.OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"file","file":{"uri":"{{{good}}}"}},{"kind":"file","file":{"uri":"{{{stage.Application.Address}}}{{{bad}}}"}}],"operationContext":"p-1"}""");
        await stage.Application.NextAsync("PlayStarted");
        stage.Clock.Advance(1);
        ReceivedEvent failed = await stage.Application.NextAsync("PlayFailed");

        failed.Result.Should().Be(result);
        failed.OperationContext.Should().Be("p-1");
        failed.Data.GetProperty("failedPlaySourceIndex").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_host_that_refuses_is_a_failed_download()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.PlayAsync(id, "http://127.0.0.1:1/greeting.wav");

        (await stage.Application.NextAsync("PlayFailed")).Result.Should().Be("400/8536");
    }

    [Fact]
    public async Task A_loop_goes_on_until_it_is_canceled()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.PlayAsync(id, stage.Application.Serve("music.wav", Wav.Silence(1)), ""","playOptions":{"loop":true},"operationContext":"music" """);
        await stage.Application.NextAsync("PlayStarted");

        stage.Clock.Advance(60);
        (await stage.OnCallAsync(id, "cancelAllMediaOperations")).Status.Should().Be(202);

        ReceivedEvent canceled = await stage.Application.NextAsync("PlayCanceled");
        canceled.Result.Should().Be("400/8508");
        canceled.OperationContext.Should().Be("music");
    }

    [Fact]
    public async Task Plays_to_the_same_ears_take_turns()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string file = stage.Application.Serve("one.wav", Wav.Silence(1));

        await stage.PlayAsync(id, file, ""","operationContext":"first" """);
        await stage.PlayAsync(id, file, ""","operationContext":"second","playTo":[{"phoneNumber":{"value":"+14255550123"}}] """);

        (await stage.Application.NextAsync("PlayStarted")).OperationContext.Should().Be("first");
        stage.Clock.Advance(1);
        (await stage.Application.NextAsync("PlayCompleted")).OperationContext.Should().Be("first");
        (await stage.Application.UntilAsync("PlayStarted")).OperationContext.Should().Be("second");
        stage.Clock.Advance(1);
        (await stage.Application.NextAsync("PlayCompleted")).OperationContext.Should().Be("second");
    }

    [Fact]
    public async Task An_interrupting_play_cancels_what_plays()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string file = stage.Application.Serve("one.wav", Wav.Silence(5));
        await stage.PlayAsync(id, file, ""","operationContext":"first" """);
        await stage.Application.NextAsync("PlayStarted");

        await stage.PlayAsync(id, file, ""","operationContext":"second","interruptCallMediaOperation":true""");

        (await stage.Application.NextAsync("PlayCanceled")).OperationContext.Should().Be("first");
        (await stage.Application.NextAsync("PlayStarted")).OperationContext.Should().Be("second");
    }

    [Fact]
    public async Task A_play_to_somebody_who_is_not_there_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.PlayAsync(id, stage.Application.Serve("one.wav", Wav.Silence(1)), ""","playTo":[{"rawId":"4:+19995550000"}]""");

        (await stage.Application.NextAsync("PlayFailed")).Result.Should().Be("500/9999");
    }

    [Fact]
    public async Task A_play_is_canceled_when_the_call_ends()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.PlayAsync(id, stage.Application.Serve("one.wav", Wav.Silence(5)));
        await stage.Application.NextAsync("PlayStarted");

        stage.Phone.HangUp();

        await stage.Application.NextAsync("PlayCanceled");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task Old_versions_hear_nothing_of_the_start()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2024-04-15";
        string id = await stage.ConnectedCallAsync();
        string file = stage.Application.Serve("one.wav", Wav.Silence(1));

        await stage.PlayAsync(id, file);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("PlayCompleted");
        await stage.PlayAsync(id, file + "x");
        ReceivedEvent failed = await stage.Application.NextAsync("PlayFailed");

        failed.Data.TryGetProperty("failedPlaySourceIndex", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Events_of_an_operation_go_where_the_operation_says()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.PlayAsync(id, stage.Application.Serve("one.wav", Wav.Silence(1)), $$""","operationCallbackUri":"{{stage.Application.Address}}elsewhere?x=1" """);

        (await stage.Application.NextAsync("PlayStarted")).Target.Should().Be("/elsewhere?x=1");
    }

    [Fact]
    public async Task Nothing_can_be_played_before_anybody_answers()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CreateAsync();

        Reply reply = await stage.OnCallAsync(id, "play", """{"playSources":[{"kind":"file","file":{"uri":"http://127.0.0.1/a.wav"}}]}""");

        reply.Status.Should().Be(400);
        reply.ErrorCode.Should().Be("8501");
    }
}
