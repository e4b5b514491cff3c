using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


/// <summary>What is read aloud and what is understood.</summary>
public class SpokenTests
{
    private static readonly Uri s_one = new("https://app.example/one");

    [Fact]
    public void Texts_are_played()
    {
        TextSource text = new("Good morning")
        {
            CacheId = "morning",
            SourceLocale = "en-US",
            VoiceKind = VoiceKind.Female,
            VoiceName = "en-US-NancyNeural",
            CustomVoiceEndpointId = "voice-1",
        };
        SsmlSource ssml = new("<speak>Good morning</speak>") { CacheId = "morning", CustomVoiceEndpointId = "voice-1" };

        StableRequests.In().Play("call-1", new PlayOptions(new TextSource("Good morning")), "context-1").ShouldMatch("play-text");
        StableRequests.In().Play("call-1", new PlayOptions(text), "context-1").ShouldMatch("play-text-every-option");
        StableRequests.In().Play("call-1", new PlayOptions(ssml), "context-1").ShouldMatch("play-ssml-every-option");
    }

    [Fact]
    public void Choices_are_offered()
    {
        RecognizeChoicesOptions options = EveryOption(new RecognizeChoicesOptions(
            StableRequests.Phone, [new RecognitionChoice("Yes", "yes", "sure") { Tone = DtmfTone.One }, new RecognitionChoice("No", "no") { Tone = DtmfTone.Two }]));

        StableRequests.In().Recognize("call-1", new RecognizeChoicesOptions(StableRequests.Phone, [new RecognitionChoice("Yes", "yes")]), "context-1").ShouldMatch("recognize-choices");
        StableRequests.In().Recognize("call-1", options, "context-1").ShouldMatch("recognize-choices-every-option");
    }

    [Fact]
    public void Words_are_understood()
    {
        RecognizeSpeechOptions options = EveryOption(new RecognizeSpeechOptions(StableRequests.Phone) { EndSilenceTimeout = TimeSpan.FromSeconds(1.5) });

        StableRequests.In().Recognize("call-1", new RecognizeSpeechOptions(StableRequests.Phone), "context-1").ShouldMatch("recognize-speech");
        StableRequests.In().Recognize("call-1", options, "context-1").ShouldMatch("recognize-speech-every-option");
    }

    [Fact]
    public void Words_or_keys_are_understood()
    {
        RecognizeSpeechOrDtmfOptions options = EveryOption(new RecognizeSpeechOrDtmfOptions(StableRequests.Phone, 4)
        {
            EndSilenceTimeout = TimeSpan.FromSeconds(1.5),
            InterToneTimeout = TimeSpan.FromSeconds(3),
            StopTones = { DtmfTone.Pound },
        });

        StableRequests.In().Recognize("call-1", new RecognizeSpeechOrDtmfOptions(StableRequests.Phone, 4), "context-1").ShouldMatch("recognize-speech-or-dtmf");
        StableRequests.In().Recognize("call-1", options, "context-1").ShouldMatch("recognize-speech-or-dtmf-every-option");
    }

    [Fact]
    public void Speech_came_with_2023_10_15()
    {
        Action play = () => StableRequests.In(ServiceVersion.V2023_03_06).Play("call-1", new PlayOptions(new TextSource("Hello")), "context-1");
        Action recognize = () => StableRequests.In(ServiceVersion.V2023_03_06).Recognize("call-1", new RecognizeSpeechOptions(StableRequests.Phone), "context-1");
        Action prompt = () => StableRequests.In(ServiceVersion.V2023_03_06).Recognize("call-1", new RecognizeDtmfOptions(StableRequests.Phone, 1) { Prompts = { new SsmlSource("<speak/>") } }, "context-1");

        play.Should().Throw<NotSupportedException>().WithMessage("TextSource*2023-03-06*2023-10-15*FileSource*");
        recognize.Should().Throw<NotSupportedException>().WithMessage("RecognizeSpeechOptions*2023-03-06*2023-10-15*RecognizeDtmfOptions*");
        prompt.Should().Throw<NotSupportedException>().WithMessage("SsmlSource*2023-03-06*2023-10-15*FileSource*");
    }

    [Fact]
    public void Questions_need_what_can_be_answered()
    {
        Action noChoice = () => _ = new RecognizeChoicesOptions(StableRequests.Phone, []);
        Action noPhrase = () => _ = new RecognitionChoice("Yes", " ");
        Action noSilence = () => _ = new RecognizeSpeechOptions(StableRequests.Phone) { EndSilenceTimeout = TimeSpan.Zero };
        Action noText = () => _ = new TextSource(" ");

        noChoice.Should().Throw<ArgumentException>().WithParameterName("choices");
        noPhrase.Should().Throw<ArgumentException>().WithParameterName("phrases");
        noSilence.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("EndSilenceTimeout");
        noText.Should().Throw<ArgumentException>().WithParameterName("text");
    }

    private static T EveryOption<T>(T options)
        where T : RecognizeSpokenOptions
    {
        options.Prompts.Add(new TextSource("Yes or no?"));
        options.InterruptPrompt = true;
        options.InterruptCallMedia = true;
        options.InitialSilenceTimeout = TimeSpan.FromSeconds(10);
        options.SpeechLanguage = "de-DE";
        options.SpeechModelEndpointId = "model-1";
        options.OperationCallbackUri = s_one;
        return options;
    }
}
