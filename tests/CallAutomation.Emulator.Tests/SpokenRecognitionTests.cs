namespace CallAutomation.Emulator.Tests;

public class SpokenRecognitionTests
{
    private const string Choices = """
        ,"choices":[{"label":"Confirm","phrases":["Yes","that's fine"],"tone":"one"},{"label":"Cancel","phrases":["No"],"tone":"two"}]
        """;

    [Fact]
    public async Task A_choice_is_made_in_words()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.SaysWhenPrompted("That's fine.");
        await ListenAsync(stage, "choices", Choices);

        stage.Clock.Advance(2);
        ReceivedEvent completed = await stage.Application.UntilAsync("RecognizeCompleted");

        completed.Result.Should().Be("200/8545");
        completed.Data.GetProperty("recognitionType").GetString().Should().Be("choices");
        completed.Data.GetProperty("choiceResult").GetRawText().Should().Be("""{"label":"Confirm","recognizedPhrase":"that\u0027s fine","confidence":0.9}""");
        completed.Data.TryGetProperty("dtmfResult", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_choice_is_made_by_key()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "choices", Choices);

        stage.Phone.Press("2");
        ReceivedEvent completed = await stage.Application.UntilAsync("RecognizeCompleted");

        completed.Result.Should().Be("200/8533");
        completed.Data.GetProperty("choiceResult").GetRawText().Should().Be("""{"label":"Cancel"}""");
    }

    [Fact]
    public async Task A_key_that_is_no_choice_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "choices", Choices);

        stage.Phone.Press("9");

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("500/8534");
    }

    [Fact]
    public async Task Words_that_are_no_choice_fail()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "choices", Choices);

        stage.Phone.Say("perhaps");
        stage.Clock.Advance(1);

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8547");
    }

    [Theory]
    [InlineData("choices")]
    [InlineData("speech")]
    [InlineData("speechOrDtmf")]
    public async Task Mumbling_is_not_understood(string kind)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.MumblesWhenPrompted();
        await ListenAsync(stage, kind, kind == "choices" ? Choices : "");

        stage.Clock.Advance(4);

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8563");
    }

    [Theory]
    [InlineData("speech")]
    [InlineData("speechOrDtmf")]
    public async Task Speech_is_over_when_nothing_more_is_said(string kind)
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, kind, ""","speechOptions":{"endSilenceTimeoutInMs":1500}""");

        stage.Phone.Say("two tickets");
        stage.Clock.Advance(1);
        stage.Phone.Say("to Paris please");
        stage.Clock.Advance(2.6);
        stage.Clock.Advance(0.2);
        ReceivedEvent completed = await stage.Application.UntilAsync("RecognizeCompleted");

        completed.Result.Should().Be("200/8569");
        completed.Data.GetProperty("recognitionType").GetString().Should().Be("speech");
        completed.Data.GetProperty("speechResult").GetRawText().Should().Be("""{"speech":"two tickets to Paris please","confidence":0.9}""");
    }

    [Fact]
    public async Task Speech_or_keys_takes_keys_too()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "speechOrDtmf", ""","dtmfOptions":{"maxTonesToCollect":2}""");

        stage.Phone.Press("42");
        ReceivedEvent completed = await stage.Application.UntilAsync("RecognizeCompleted");

        completed.Result.Should().Be("200/8531");
        completed.Data.GetProperty("recognitionType").GetString().Should().Be("dtmf");
    }

    [Fact]
    public async Task Speech_does_not_listen_to_keys_nor_keys_to_speech()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await ListenAsync(stage, "speech", "");
        stage.Phone.Press("1");
        stage.Clock.Advance(5);
        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8510");

        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":1}""");
        stage.Phone.Say("one");
        stage.Clock.Advance(5);

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8510");
    }

    [Fact]
    public async Task Words_cut_the_prompt_short_where_they_may()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.SaysDuringPrompt("yes", TimeSpan.FromSeconds(1));
        string id = await stage.ConnectedCallAsync();
        DateTimeOffset asked = stage.Clock.GetUtcNow();
        await RecognizeAsync(stage, id, "choices", Choices + ""","interruptPrompt":true""", ""","playPrompt":{"kind":"text","text":{"text":"one two three four five six seven eight nine ten"}}""");
        await stage.Application.UntilAsync("PlayStarted");

        stage.Clock.Advance(1.5);
        ReceivedEvent completed = await stage.Application.UntilAsync("RecognizeCompleted");

        (completed.Time - asked).Should().Be(TimeSpan.FromSeconds(1.4));
    }

    [Fact]
    public async Task Who_is_muted_is_not_heard()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "choices", Choices);
        stage.Phone.Mute();

        stage.Phone.Say("yes");
        stage.Clock.Advance(5);

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8510");
    }

    [Theory]
    [InlineData(400, 8564)]
    [InlineData(408, 8570)]
    [InlineData(500, 8512)]
    public async Task What_no_person_can_cause_can_be_ordered(int code, int subCode)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.FailNextRecognition(code, subCode, "ordered");

        await ListenAsync(stage, "speech", "");

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be($"{code}/{subCode}");
    }

    [Theory]
    [InlineData("telepathy", "")]
    [InlineData("choices", "")]
    [InlineData("choices", ""","choices":[{"phrases":["yes"]}]""")]
    [InlineData("choices", ""","choices":[{"label":"Yes","phrases":["yes"],"tone":"eleven"}]""")]
    [InlineData("speech", ""","speechOptions":{"endSilenceTimeoutInMs":-1}""")]
    public async Task What_cannot_be_listened_for_is_refused(string kind, string options)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.OnCallAsync(id, "recognize", Body(kind, options));

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Choices_are_not_known_to_the_first_version()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-03-06";
        string id = await stage.ConnectedCallAsync();

        (await stage.OnCallAsync(id, "recognize", Body("choices", Choices))).ErrorMessage.Should().Contain("2023-10-15");
    }

    [Fact]
    public async Task A_call_without_a_speech_service_is_warned_about_or_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await ListenAsync(stage, "speech", "");
        await using WireStage strict = await WireStage.StartAsync(options => options.Strict = true);
        string id = await strict.ConnectedCallAsync();

        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("cognitiveServicesEndpoint"));
        (await strict.OnCallAsync(id, "recognize", Body("speech", ""))).ErrorMessage.Should().Contain("cognitiveServicesEndpoint");
    }

    private static async Task<string> ListenAsync(WireStage stage, string kind, string options)
    {
        string id = await stage.ConnectedCallAsync();
        await RecognizeAsync(stage, id, kind, options, "");
        return id;
    }

    private static async Task RecognizeAsync(WireStage stage, string id, string kind, string options, string more) =>
        (await stage.OnCallAsync(id, "recognize", Body(kind, options, more))).Status.Should().Be(202);

    private static string Body(string kind, string options, string more = "") =>
        $$$"""{"recognizeInputType":"{{{kind}}}","recognizeOptions":{"targetParticipant":{{{StageVerbs.RawNumber(WireStage.Patient)}}}{{{options}}}},"operationContext":"ask-1"{{{more}}}}""";
}
