using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class RecognizeCompletedTests
{
    [Fact]
    public void Holds_the_choice_and_the_words()
    {
        RecognizeCompleted answer = Sample.Event<RecognizeCompleted>("RecognizeCompleted-choices");

        answer.RecognitionType.Should().Be(RecognitionType.Choices);
        answer.ChoiceResult.Should().Be(new ChoiceResult { Label = "Yes", RecognizedPhrase = "sure", Confidence = 0.93 });
        answer.SpeechResult.Should().BeNull();
        answer.DtmfResult.Should().BeNull();
    }

    [Fact]
    public void Has_no_words_for_a_choice_made_with_a_key()
    {
        RecognizeCompleted answer = Sample.Event<RecognizeCompleted>("RecognizeCompleted-choices-by-key");

        answer.ChoiceResult.Should().Be(new ChoiceResult { Label = "Yes" });
    }

    [Fact]
    public void Holds_what_was_said()
    {
        RecognizeCompleted answer = Sample.Event<RecognizeCompleted>("RecognizeCompleted-speech");

        answer.RecognitionType.Should().Be(RecognitionType.Speech);
        answer.SpeechResult.Should().Be(new SpeechResult { Speech = "my order", Confidence = 0.9 });
        answer.ChoiceResult.Should().BeNull();
    }

    [Fact]
    public void Does_not_print_the_words()
    {
        Sample.Event<RecognizeCompleted>("RecognizeCompleted-speech").SpeechResult!.ToString().Should().Be("8 characters of speech");
        Sample.Event<RecognizeCompleted>("RecognizeCompleted-choices").ChoiceResult!.ToString().Should().Be("Yes");
    }
}
