using System.Net;
using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Recording;

namespace CallAutomation.Client.Tests.Channel;

public class BrokenAnswerTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Is_one_kind_of_failure_for_every_verb_and_does_not_say_that_nothing_was_reached(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(Breaking(verb.Success));

        Func<Task> act = () => verb.DoAsync(service.Client(), isAsync);

        RequestFailedException failure = (await act.Should().ThrowExactlyAsync<RequestFailedException>()).Which;
        (failure.Status, failure.ErrorCode).Should().Be((0, "ConnectionLost"));
        failure.Message.Should().StartWith($"{name.Split(' ')[0]} was answered with {verb.Success}, but the connection to contoso.communication.azure.com broke inside the answer: The connection was reset.")
            .And.NotContain("did not reach");
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Says_only_that_there_was_no_answer_where_a_connection_broke_before_it(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(
            MockedService.Throws(new HttpRequestException("The response ended prematurely.", new IOException("Connection reset by peer"))));

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

        RequestFailedException failure = (await act.Should().ThrowExactlyAsync<RequestFailedException>()).Which;
        failure.ErrorCode.Should().Be("ConnectionLost");
        failure.Message.Should().Contain("got no answer from contoso.communication.azure.com").And.Contain("may or may not have acted").And.NotContain("did not reach");
    }

    private static Func<HttpResponseMessage> Breaking(int status) => () =>
        new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new RecordedBytes(0, 50, Fault.BreaksAfter(1))) };
}
