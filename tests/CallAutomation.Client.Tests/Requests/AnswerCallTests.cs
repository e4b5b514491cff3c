namespace CallAutomation.Client.Tests.Requests;

public class AnswerCallTests
{
    [Fact]
    public void Sends_the_context_of_the_incoming_call() =>
        StableRequests.In().AnswerCall(new AnswerCallOptions("incoming-1", StableRequests.Callback), "context-1").ShouldMatch("answer-call");

    [Fact]
    public void Sends_every_option()
    {
        AnswerCallOptions options = new("incoming-1", StableRequests.Callback) { AnsweredBy = new UserIdentifier("8:acs:resource_app") };

        StableRequests.In().AnswerCall(options, "context-1").ShouldMatch("answer-call-every-option");
    }
}
