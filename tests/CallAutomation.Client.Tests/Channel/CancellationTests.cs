using System.Net.Sockets;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class CancellationTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Before_the_request_sends_nothing(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(Verb.Named(name).Yes());

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync, token: new CancellationToken(canceled: true));

        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.IsCancellationRequested.Should().BeTrue();
        service.Sent.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task During_the_request_stays_a_cancellation(string name, bool isAsync)
    {
        using CancellationTokenSource caller = new();
        MockedService service = new MockedService().Answers(Canceling(caller, Verb.Named(name).Yes()));

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync, token: caller.Token);

        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(caller.Token, "whoever waits tells by it whose cancellation it was");
        service.Sent.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task During_a_second_try_stays_a_cancellation(bool isAsync)
    {
        using CancellationTokenSource caller = new();
        MockedService service = new MockedService().Answers(
            MockedService.Throws(new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused))),
            Canceling(caller, MockedService.Answer(202)));

        Func<Task> act = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync, token: caller.Token);

        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(caller.Token);
        service.Sent.Should().HaveCount(2);
    }

    private static Func<HttpResponseMessage> Canceling(CancellationTokenSource caller, Func<HttpResponseMessage> answer) => () =>
    {
        caller.Cancel();
        return answer();
    };
}
