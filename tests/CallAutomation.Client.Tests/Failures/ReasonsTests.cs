using System.Globalization;
using System.Reflection;
using CallAutomation.Client.Events;
using CallAutomation.Client.Failures;

namespace CallAutomation.Client.Tests.Failures;

public class ReasonsTests
{
    [Theory]
    [InlineData(200, 0)]
    [InlineData(400, 8508)]
    [InlineData(400, 8535)]
    [InlineData(400, 8536)]
    [InlineData(400, 8565)]
    [InlineData(401, 8565)]
    [InlineData(403, 8565)]
    [InlineData(408, 8565)]
    [InlineData(429, 8565)]
    [InlineData(500, 8572)]
    [InlineData(400, 8582)]
    [InlineData(500, 9999)]
    [InlineData(200, 8531)]
    [InlineData(200, 8514)]
    [InlineData(200, 8533)]
    [InlineData(200, 8545)]
    [InlineData(200, 8569)]
    [InlineData(400, 8510)]
    [InlineData(400, 8532)]
    [InlineData(400, 8547)]
    [InlineData(400, 8563)]
    [InlineData(500, 8564)]
    [InlineData(408, 8570)]
    [InlineData(500, 8511)]
    [InlineData(500, 8512)]
    [InlineData(500, 8534)]
    [InlineData(487, 540487)]
    [InlineData(487, 10004)]
    [InlineData(487, 10003)]
    [InlineData(487, 10024)]
    [InlineData(486, 560486)]
    [InlineData(0, 560000)]
    [InlineData(603, 0)]
    [InlineData(408, 10057)]
    [InlineData(410, 3100)]
    [InlineData(410, 3101)]
    [InlineData(410, 3112)]
    [InlineData(410, 301005)]
    [InlineData(403, 510403)]
    [InlineData(495, 4507)]
    [InlineData(0, 0)]
    [InlineData(0, 4097)]
    [InlineData(0, 4521)]
    [InlineData(0, 5000)]
    [InlineData(0, 5300)]
    [InlineData(0, 5003)]
    [InlineData(0, 7000)]
    [InlineData(200, 7000)]
    [InlineData(404, 0)]
    [InlineData(408, 0)]
    [InlineData(430, 0)]
    [InlineData(480, 0)]
    [InlineData(481, 0)]
    [InlineData(490, 0)]
    [InlineData(491, 0)]
    [InlineData(492, 0)]
    [InlineData(493, 0)]
    [InlineData(494, 0)]
    [InlineData(495, 0)]
    [InlineData(496, 0)]
    [InlineData(497, 0)]
    [InlineData(498, 0)]
    [InlineData(500, 0)]
    [InlineData(503, 0)]
    [InlineData(504, 0)]
    [InlineData(200, 4521)]
    [InlineData(200, 5000)]
    [InlineData(200, 5001)]
    [InlineData(200, 5002)]
    [InlineData(200, 5300)]
    [InlineData(200, 5003)]
    [InlineData(200, 5010)]
    [InlineData(200, 5013)]
    [InlineData(200, 7015)]
    [InlineData(200, 560000)]
    [InlineData(487, 5234)]
    [InlineData(404, 4500)]
    [InlineData(487, 4501)]
    [InlineData(490, 4502)]
    [InlineData(408, 4506)]
    [InlineData(496, 7)]
    [InlineData(401, 10009)]
    [InlineData(500, 10045)]
    [InlineData(480, 10076)]
    [InlineData(480, 10077)]
    [InlineData(480, 10078)]
    [InlineData(429, 10110)]
    [InlineData(430, 10315)]
    [InlineData(430, 10317)]
    [InlineData(403, 10391)]
    [InlineData(401, 71005)]
    [InlineData(403, 560403)]
    [InlineData(480, 560480)]
    [InlineData(484, 560484)]
    [InlineData(503, 560503)]
    [InlineData(500, 560503)]
    [InlineData(500, 8578)]
    [InlineData(400, 8579)]
    [InlineData(500, 8580)]
    [InlineData(400, 8581)]
    [InlineData(500, 8603)]
    [InlineData(400, 8604)]
    [InlineData(500, 8626)]
    [InlineData(404, 8522)]
    [InlineData(405, 8522)]
    [InlineData(400, 8523)]
    [InlineData(400, 8501)]
    [InlineData(400, 8500)]
    [InlineData(400, 8559)]
    [InlineData(400, 8528)]
    [InlineData(409, 8519)]
    [InlineData(403, 7507)]
    [InlineData(403, 7504)]
    [InlineData(400, 8585)]
    [InlineData(405, 8520)]
    [InlineData(412, 8583)]
    [InlineData(400, 8567)]
    public void Explain_every_pair_of_codes_the_service_documents_or_was_heard_to_say(int code, int subCode)
    {
        new ResultInformation { Code = code, SubCode = subCode }.Meaning.Should().EndWith(".");
    }

    [Theory]
    [InlineData(401, "7509", "access key")]
    [InlineData(400, "8501", "Wait for CallConnected")]
    [InlineData(400, "8523", "Compare the arguments")]
    [InlineData(405, "8522", "options with which the call is created")]
    [InlineData(500, "9999", "Try again")]
    [InlineData(404, "8522", "CallDisconnected")]
    [InlineData(400, "8527", "server call id")]
    [InlineData(400, "8553", "Stop the recording")]
    [InlineData(400, "BadRequest", "Compare the arguments")]
    [InlineData(400, "400", "Compare the arguments")]
    [InlineData(401, "401", "connection string")]
    [InlineData(403, "403", "access to the resource")]
    [InlineData(404, "404", "Check the id")]
    [InlineData(500, "500", "Try again a little later")]
    [InlineData(404, "8999", "Check the id")]
    [InlineData(404, null, "Check the id")]
    public void Give_refused_requests_their_remedy(int status, string? errorCode, string remedy)
    {
        Remedy.For(status, errorCode).Should().Contain(remedy);
    }

    [Theory]
    [InlineData(401, 8565, "sign-in")]
    [InlineData(403, 8565, "quota")]
    [InlineData(429, 8565, "too many")]
    [InlineData(500, 8565, "failed")]
    public void Tell_apart_what_one_sub_code_means_with_different_codes(int code, int subCode, string meaning)
    {
        new ResultInformation { Code = code, SubCode = subCode }.Meaning.Should().Contain(meaning);
    }

    /// <summary>A canceled invitation ends as a removal does, and listening to tones as a call does: the text must be true of both.</summary>
    [Theory]
    [InlineData(200, 5300, "of an invitation, taken back")]
    [InlineData(200, 7000, "while the call goes on")]
    public void Are_true_of_every_event_that_a_code_comes_with(int code, int subCode, string meaning)
    {
        new ResultInformation { Code = code, SubCode = subCode }.Meaning.Should().Contain(meaning);
    }

    [Fact]
    public void Have_a_name_each_to_switch_on()
    {
        int[] named = [.. Constants<int>(typeof(MediaEventReasonCode)), .. Constants<int>(typeof(CallEndReasonCode))];
        string[] refusals = [.. Constants<string>(typeof(ServiceErrorCode))];

        named.Should().OnlyHaveUniqueItems();
        refusals.Should().OnlyHaveUniqueItems();
        named.Select(code => code.ToString(CultureInfo.InvariantCulture)).Concat(refusals).Distinct()
            .Should().BeEquivalentTo(Reasons.All.Where(reason => reason.SubCode is not null).Select(reason => $"{reason.SubCode}").Distinct());
    }

    [Fact]
    public void Are_switched_on_by_name()
    {
        ResultInformation? result = new() { Code = 400, SubCode = 8510 };

        string what = result?.SubCode switch
        {
            MediaEventReasonCode.RecognizeInitialSilenceTimedOut => "silence",
            CallEndReasonCode.EndedByCallAutomation => "hung up",
            _ => "else",
        };

        what.Should().Be("silence");
    }

    /// <summary>Those who come from the official SDK find its names, with its values.</summary>
    [Theory]
    [InlineData("CompletedSuccessfully", 0)]
    [InlineData("UnspecifiedError", 9999)]
    [InlineData("PlayDownloadFailed", 8536)]
    [InlineData("PlayInvalidFileFormat", 8535)]
    [InlineData("PlaySourceTextOrSsmlEmpty", 8582)]
    [InlineData("CognitiveServicesError", 8565)]
    [InlineData("RecognizeInitialSilenceTimedOut", 8510)]
    [InlineData("RecognizeInterDigitTimedOut", 8532)]
    [InlineData("RecognizeDtmfOptionMatched", 8533)]
    [InlineData("RecognizePlayPromptFailed", 8511)]
    [InlineData("RecognizeMaxDigitsReceived", 8531)]
    [InlineData("RecognizeIncorrectToneDetected", 8534)]
    [InlineData("RecognizeStopToneDetected", 8514)]
    [InlineData("RecognizeSpeechOptionMatched", 8545)]
    [InlineData("RecognizeSpeechOptionNotMatched", 8547)]
    [InlineData("RecognizeSpeechNotRecognized", 8563)]
    [InlineData("RecognizeSpeechServiceConnectionError", 8564)]
    public void Have_the_names_of_the_official_library(string name, int code) =>
        typeof(MediaEventReasonCode).GetField(name)!.GetRawConstantValue().Should().Be(code);

    [Fact]
    public void Know_a_sub_code_that_comes_with_another_code_or_none()
    {
        new ResultInformation { SubCode = 8510 }.Meaning.Should().StartWith("Nobody answered");
        new ResultInformation { Code = 200, SubCode = 8532 }.Meaning.Should().Contain("between two keys");
    }

    [Fact]
    public void Fall_back_to_the_code_where_the_sub_code_says_nothing()
    {
        new ResultInformation { Code = 486, SubCode = 0 }.Meaning.Should().Be("Busy.");
        new ResultInformation { Code = 486 }.Meaning.Should().Be("Busy.");
        new ResultInformation { Code = 486, SubCode = 123456 }.Meaning.Should().Be("Busy.");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, 0)]
    [InlineData(404, 8888)]
    [InlineData(200, 8888)]
    [InlineData(12345, null)]
    public void Do_not_guess(int? code, int? subCode)
    {
        ResultInformation result = new() { Code = code, SubCode = subCode };

        result.Meaning.Should().BeNull();
        result.Remedy.Should().BeNull();
    }

    [Fact]
    public void Are_sentences_and_each_pair_has_one()
    {
        Reasons.All.Select(reason => (reason.Code, reason.SubCode)).Should().OnlyHaveUniqueItems();
        Reasons.All.Should().AllSatisfy(reason =>
        {
            reason.Meaning.Should().MatchRegex(@"^[A-Z].+\.$");
            reason.Remedy?.Should().MatchRegex(@"^[A-Z].+\.$");
        });
    }

    private static IEnumerable<T> Constants<T>(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (T)field.GetRawConstantValue()!);
}
