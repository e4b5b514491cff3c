using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Tests;

public class SpokenPlayTests
{
    [Theory]
    [InlineData("text", "One moment please.", 1.2)]
    [InlineData("ssml", "<speak>One moment<break time=\\\"500ms\\\"/> please.<break/></speak>", 2.45)]
    public async Task Takes_as_long_as_saying_it(string kind, string words, double seconds)
    {
        await using WireStage stage = await WireStage.StartAsync();
        await PlayAsync(stage, kind, words);
        ReceivedEvent started = await stage.Application.UntilAsync("PlayStarted");

        stage.Clock.Advance(10);
        ReceivedEvent completed = await stage.Application.UntilAsync("PlayCompleted");

        (completed.Time - started.Time).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("text", "", "400/8582")]
    [InlineData("text", "  ", "400/8582")]
    [InlineData("ssml", "<speak/>", "400/8582")]
    [InlineData("ssml", "<speak>", "400/8565")]
    [InlineData("ssml", "<!DOCTYPE a [<!ENTITY b 'c'>]><speak>&b;</speak>", "400/8565")]
    public async Task Fails_where_there_is_nothing_to_say(string kind, string words, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();

        await PlayAsync(stage, kind, words);

        ReceivedEvent failed = await stage.Application.UntilAsync("PlayFailed");
        failed.Result.Should().Be(result);
        failed.Data.GetProperty("failedPlaySourceIndex").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task An_empty_prompt_fails_as_such()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.RecognizeAsync(id, more: ""","playPrompt":{"kind":"text","text":{"text":""}}""");

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8582");
    }

    [Fact]
    public async Task Files_and_words_play_one_after_the_other()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string file = stage.Application.Serve("a.wav", Wav.Silence(2));
        (await stage.OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"file","file":{"uri":"{{{file}}}"}},{"kind":"text","text":{"text":"yes indeed"}}],"playTo":[]}"""))
            .Status.Should().Be(202);
        ReceivedEvent started = await stage.Application.UntilAsync("PlayStarted");

        stage.Clock.Advance(3);

        ((await stage.Application.UntilAsync("PlayCompleted")).Time - started.Time).Should().Be(TimeSpan.FromSeconds(2.8));
    }

    [Theory]
    [InlineData("""{"kind":"text"}""")]
    [InlineData("""{"kind":"text","text":{}}""")]
    [InlineData("""{"kind":"ssml","ssml":{"text":"x"}}""")]
    [InlineData("""{"kind":"poem"}""")]
    public async Task Refuses_a_source_without_its_content(string source)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.OnCallAsync(id, "play", $$"""{"playSources":[{{source}}]}""")).Status.Should().Be(400);
    }

    [Theory]
    [InlineData(400, 8565)]
    [InlineData(500, 8572)]
    [InlineData(500, 9999)]
    public async Task What_no_audio_can_cause_can_be_ordered(int code, int subCode)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.FailNextPlay(code, subCode, "ordered");

        await PlayAsync(stage, "text", "hello");

        (await stage.Application.UntilAsync("PlayFailed")).Result.Should().Be($"{code}/{subCode}");
    }

    [Theory]
    [InlineData("don't stop", 0.8)]
    [InlineData("well-known 42nd", 0.8)]
    [InlineData("…!?", 0)]
    [InlineData("ありがとう", 1.25)]
    public void Words_are_counted_as_they_are_spoken(string text, double seconds) => Speech.TimeToSay(text).Should().Be(TimeSpan.FromSeconds(seconds));

    private static async Task PlayAsync(WireStage stage, string kind, string words)
    {
        string id = await stage.ConnectedCallAsync();
        string content = kind == "text" ? $$"""{"text":"{{words}}"}""" : $$"""{"ssmlText":"{{words}}"}""";
        (await stage.OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"{{{kind}}}","{{{kind}}}":{{{content}}}}]}""")).Status.Should().Be(202);
    }
}
