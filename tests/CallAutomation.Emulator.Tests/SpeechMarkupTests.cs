namespace CallAutomation.Emulator.Tests;

public class SpeechMarkupTests
{
    private const string Voice = "<speak xmlns='http://www.w3.org/2001/10/synthesis' xmlns:mstts='http://www.w3.org/2001/mstts'><voice name='x'>{0}</voice></speak>";

    [Theory]
    [InlineData("<sub alias='World Wide Web Consortium'>W3C</sub>", 1.6)]
    [InlineData("<prosody rate='x-fast'>one two</prosody>", 0.4)]
    [InlineData("<prosody rate='50%'>one two three</prosody>", 0.8)]
    [InlineData("<prosody rate='-50%'>one two</prosody>", 1.6)]
    [InlineData("<prosody rate='0.5'>one</prosody> two", 1.2)]
    [InlineData("<prosody rate='9'>one two</prosody>", 0.4)]
    [InlineData("<prosody rate='medium' pitch='high'>one two</prosody>", 0.8)]
    [InlineData("<prosody rate='2'>one<break time='1s'/></prosody>", 1.2)]
    [InlineData("<prosody rate='2'><prosody rate='2'>one two</prosody></prosody>", 0.4)]
    [InlineData("<say-as interpret-as='characters'>test</say-as>", 1.6)]
    [InlineData("<say-as interpret-as='spell-out'>AB 1</say-as>", 1.2)]
    [InlineData("<say-as interpret-as='number_digit'>12345</say-as>", 2)]
    [InlineData("<say-as interpret-as='telephone'>(425) 555-0123</say-as>", 4)]
    [InlineData("<say-as interpret-as='cardinal'>12345</say-as>", 0.4)]
    [InlineData("<say-as interpret-as='date' format='dmy'>10-12-2016</say-as>", 1.2)]
    [InlineData("<phoneme alphabet='ipa' ph='t'>tomato</phoneme>", 0.4)]
    [InlineData("<break time='60s'/>one", 20.4)]
    [InlineData("<break strength='x-weak'/>one", 0.65)]
    [InlineData("<mstts:silence type='Leading' value='200ms'/><mstts:silence type='Tailing-exact' value='300ms'/>one", 0.9)]
    [InlineData("<mstts:silence type='Sentenceboundary' value='200ms'/>One. Two! Three?", 1.6)]
    [InlineData("<mstts:silence type='sentenceboundary' value='200ms'/>One. <mstts:silence type='sentenceboundary-exact' value='1s'/>Two.", 1.8)]
    [InlineData("<mstts:silence type='Sentenceboundary' value='200ms'/><s>one</s><s>two</s>", 1)]
    [InlineData("<mstts:silence type='Sentenceboundary' value='1s'/>3.5", 0.8)]
    [InlineData("<mstts:silence type='comma-exact' value='50ms'/><mstts:silence type='semicolon-exact' value='100ms'/><mstts:silence type='enumerationcomma-exact' value='150ms'/>你好呀，云希、晓晓；你好呀。", 2.8)]
    [InlineData("<mstts:audioduration value='3s'/>one two three four five", 3)]
    [InlineData("<mstts:audioduration value='1s'/>one two three four five", 1)]
    [InlineData("<mstts:audioduration value='100ms'/>one two three four five", 1)]
    [InlineData("<mstts:audioduration value='1m'/>one two", 0.8)]
    [InlineData("<mstts:audioduration value='60s'/>one two", 1.6)]
    [InlineData("<mstts:audioduration value='1s'/><prosody rate='2'>one two</prosody>", 1)]
    [InlineData("<mstts:express-as style='sad'>one</mstts:express-as> <emphasis>two</emphasis><bookmark mark='b'/>", 0.8)]
    [InlineData("<lang xml:lang='de-DE'>eins</lang><p>two <s>three</s></p>", 1.2)]
    [InlineData("one<!-- two --> <![CDATA[three]]>", 0.8)]
    [InlineData("one</voice><voice name='y'><mstts:silence type='Leading' value='1s'/>two", 1.8)]
    [InlineData("<mstts:audioduration value='2s'/>one two<voice name='y'>three</voice>", 2)]
    [InlineData("<metadata>one</metadata>two", 0.4)]
    public async Task Takes_as_long_as_what_it_would_say(string content, double seconds)
    {
        await using WireStage stage = await WireStage.StartAsync();

        (await TakesAsync(stage, content)).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_recording_in_it_plays_as_long_as_it_is_and_its_content_is_not_said()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string wav = stage.Application.Serve("chime.wav", Wav.Silence(2, channels: 2, rate: 44_100));

        (await TakesAsync(stage, $"<audio src='{wav}'>Sorry, the chime is missing.</audio>")).Should().Be(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("<audio src='{0}missing.wav'>one two</audio>", 0.8)]
    [InlineData("<audio src='{0}missing.wav'><desc>a chime</desc>one <break time='1s'/></audio>", 1.4)]
    [InlineData("<audio src='{0}missing.wav'><audio src='{0}chime.wav'>one</audio></audio>", 2)]
    [InlineData("<audio src='chime.wav'>one</audio>", 0.4)]
    [InlineData("<audio>one</audio>", 0.4)]
    public async Task A_recording_that_cannot_be_played_is_replaced_by_its_content(string content, double seconds)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Application.Serve("chime.wav", Wav.Silence(2));

        (await TakesAsync(stage, string.Format(content, stage.Application.Address))).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("<mstts:silence type='Leading' value='1s'/>")]
    [InlineData("<mstts:audioduration value='2s'/>")]
    [InlineData("<audio src='http://127.0.0.1:1/missing.wav'/>")]
    [InlineData("<bookmark mark='here'/>")]
    public async Task Nothing_to_say_fails_as_such(string content)
    {
        await using WireStage stage = await WireStage.StartAsync();

        await PlayAsync(stage, content);

        (await stage.Application.UntilAsync("PlayFailed")).Result.Should().Be("400/8582");
    }

    private static async Task<TimeSpan> TakesAsync(WireStage stage, string content)
    {
        await PlayAsync(stage, content);
        ReceivedEvent started = await stage.Application.UntilAsync("PlayStarted");
        stage.Clock.Advance(30);
        return (await stage.Application.UntilAsync("PlayCompleted")).Time - started.Time;
    }

    private static async Task PlayAsync(WireStage stage, string content)
    {
        string id = await stage.ConnectedCallAsync();
        string ssml = string.Format(Voice, content);
        (await stage.OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"ssml","ssml":{"ssmlText":"{{{ssml}}}"}}]}""")).Status.Should().Be(202);
    }
}
