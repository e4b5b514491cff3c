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
    public void Explain_every_pair_of_codes_the_service_documents(int code, int subCode)
    {
        new ResultInformation { Code = code, SubCode = subCode }.Meaning.Should().EndWith(".");
    }

    [Theory]
    [InlineData(400, "8501", "Wait for CallConnected")]
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
}
