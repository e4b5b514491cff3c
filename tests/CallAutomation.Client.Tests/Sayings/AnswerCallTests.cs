namespace CallAutomation.Client.Tests.Sayings;

public class AnswerCallTests
{
    [Fact]
    public void Sends_the_context_of_the_incoming_call() =>
        Saying.In().AnswerCall(new AnswerCallOptions("incoming-1", Saying.Callback), "context-1").ShouldSay("answer-call");

    [Fact]
    public void Sends_every_option()
    {
        AnswerCallOptions options = new("incoming-1", Saying.Callback) { AnsweredBy = new CommunicationUserIdentifier("8:acs:resource_app") };

        Saying.In().AnswerCall(options, "context-1").ShouldSay("answer-call-every-option");
    }
}
