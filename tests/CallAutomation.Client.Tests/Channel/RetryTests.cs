using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class RetryTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Tries_every_verb_again_when_the_connection_was_refused(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(MockedService.Throws(Refused()), verb.Yes());

        await verb.DoAsync(service.Client(), isAsync);

        service.Sent.Should().HaveCount(2);
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Tries_every_verb_again_when_the_service_asks_for_it(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(
            MockedService.Answer(429, retryAfter: "0"), MockedService.Answer(503, retryAfter: "0"), verb.Yes());

        await verb.DoAsync(service.Client(), isAsync);

        service.Sent.Should().HaveCount(3);
    }

    [Theory, MemberData(nameof(Verb.SentAgain), MemberType = typeof(Verb))]
    public async Task Tries_again_after_trouble_of_the_service_where_acting_twice_is_impossible(string name, bool isAsync)
    {
        foreach (int status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            Verb verb = Verb.Named(name);
            MockedService service = new MockedService().Answers(MockedService.Answer(status), verb.Yes());

            await verb.DoAsync(service.Client(), isAsync);

            service.Sent.Should().HaveCount(2, $"{status} is worth another try");
        }
    }

    [Theory, MemberData(nameof(Verb.SentOnce), MemberType = typeof(Verb))]
    public async Task Does_not_repeat_after_trouble_of_the_service_what_could_be_heard_twice(string name, bool isAsync)
    {
        foreach (int status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            MockedService service = new MockedService().Answers(status);

            Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

            (await act.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(status);
            service.Sent.Should().ContainSingle($"{status} does not say whether the service acted");
        }
    }

    [Theory, MemberData(nameof(Verb.SentAgain), MemberType = typeof(Verb))]
    public async Task Tries_again_after_a_broken_connection_where_acting_twice_is_impossible(string name, bool isAsync)
    {
        foreach (Exception failure in new Exception[] { Broken(), new TaskCanceledException("The network time-out passed.") })
        {
            Verb verb = Verb.Named(name);
            MockedService service = new MockedService().Answers(MockedService.Throws(failure), verb.Yes());

            await verb.DoAsync(service.Client(), isAsync);

            service.Sent.Should().HaveCount(2);
        }
    }

    [Theory, MemberData(nameof(Verb.SentOnce), MemberType = typeof(Verb))]
    public async Task Does_not_repeat_after_a_broken_connection_what_could_be_heard_twice(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Throws(Broken()));

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

        await act.Should().ThrowAsync<RequestFailedException>();
        service.Sent.Should().ContainSingle();
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Never_repeats_what_the_service_understood_and_refused(string name, bool isAsync)
    {
        foreach (int status in new[] { 400, 401, 403, 404, 409, 412, 501, 505 })
        {
            MockedService service = new MockedService().Answers(MockedService.Answer(status, retryAfter: "0"));

            Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

            (await act.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(status);
            service.Sent.Should().ContainSingle();
        }
    }

    [Theory]
    [InlineData("CallConnection.HangUp", true)]
    [InlineData("CallConnection.HangUp", false)]
    [InlineData("CallConnection.HangUp for everyone", true)]
    [InlineData("CallConnection.HangUp for everyone", false)]
    public async Task Takes_a_call_that_is_gone_on_a_second_try_for_hung_up(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Throws(Broken()), MockedService.Answer(404));

        object answer = await Verb.Named(name).DoAsync(service.Client(), isAsync);

        Verb.Raw(answer).Status.Should().Be(404);
        service.Sent.Should().HaveCount(2);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Does_not_take_a_call_gone_on_a_second_try_for_a_success_of_other_verbs(bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(500), MockedService.Answer(404));

        Func<Task> read = () => Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

        (await read.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(404);
    }

    [Theory]
    [InlineData("3600", true)]
    [InlineData("3600", false)]
    [InlineData("Fri, 01 Jan 2999 00:00:00 GMT", true)]
    [InlineData("Fri, 01 Jan 2999 00:00:00 GMT", false)]
    public async Task Gives_the_refusal_at_once_where_the_wait_would_outlast_the_deadline(string retryAfter, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(429, """{"error":{"code":"Busy","message":"Slower."}}""", retryAfter));

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        (await play.Should().ThrowAsync<RequestFailedException>().WithMessage("*Slower.*")).Which.Status.Should().Be(429);
        service.Sent.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Leaves_everything_to_a_policy_of_the_user(bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(503, retryAfter: "0"));
        service.Options.RetryPolicy = new OneTry();

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        await play.Should().ThrowAsync<RequestFailedException>();
        service.Sent.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Gives_up_after_as_many_tries_as_the_options_allow(bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(503, retryAfter: "0"));
        service.Options.Retry.MaxRetries = 1;

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        (await play.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(503);
        service.Sent.Should().HaveCount(2);
    }

    private static HttpRequestException Refused() => new("Connection refused", new SocketException((int)SocketError.ConnectionRefused));

    private static HttpRequestException Broken() => new("The response ended prematurely.", new IOException("Connection reset by peer"));

    private sealed class OneTry : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNextAsync(message, pipeline);
    }
}
