using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class DeadlineTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Is_ten_seconds_in_a_call_and_thirty_for_setting_one_up(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());
        int expected = name is "CallAutomationClient.CreateCall" or "CallAutomationClient.AnswerCall" or "ServerCall.Join" ? 30 : 10;

        await verb.DoAsync(service.Client(), isAsync);

        service.Clock.Asked.Should().Equal(TimeSpan.FromSeconds(expected));
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Ends_every_verb_with_a_time_out_that_says_what_to_change(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new();
        service.Answers(Late(service, verb.Yes()));

        Func<Task> act = () => verb.DoAsync(service.Client(), isAsync);

        string operation = name.Split(' ')[0];
        (await act.Should().ThrowAsync<TimeoutException>().WithMessage($"{operation} was not accepted within *CallAutomationClientOptions.*Deadline.*"))
            .WithInnerException<OperationCanceledException>();
        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Tells_the_time_of_one_try_from_that_of_all()
    {
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(new HttpClient(new Silence())), Retry = { NetworkTimeout = TimeSpan.FromMilliseconds(1) } };
        CallAutomationClient client = new(MockedService.Endpoint, new Azure.AzureKeyCredential(MockedService.Key), options);

        Func<Task> play = () => client.GetCallConnection("call-1").CancelAllMediaAsync();

        await play.Should().ThrowAsync<TimeoutException>().WithMessage("CallConnection.CancelAllMedia got no answer within the time for one try.*NetworkTimeout.");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Covers_all_tries_together(bool isAsync)
    {
        MockedService service = new();
        service.Answers(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(6));
                return MockedService.Answer(500)();
            });

        Func<Task> act = () => Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

        await act.Should().ThrowAsync<TimeoutException>().WithMessage("*within 10 s, all tries together. The last answer was 500.*InCallDeadline*");
        service.Sent.Should().HaveCount(2);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Tells_the_last_answer_where_it_passes_between_two_tries(bool isAsync)
    {
        MockedService service = new MockedService().Answers(500);
        service.Options.RetryPolicy = new RetryPolicy(3, new PauseBeyondTheDeadline(service.Clock));

        Func<Task> act = () => Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

        await act.Should().ThrowAsync<TimeoutException>().WithMessage("*within 10 s, all tries together. The last answer was 500.*");
        service.Sent.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_told_apart_from_a_service_that_was_never_reached(bool isAsync)
    {
        MockedService service = new();
        service.Answers(
            MockedService.Throws(new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused))),
            Late(service, MockedService.Answer(202)));

        Func<Task> act = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        await act.Should().ThrowAsync<TimeoutException>();
    }

    [Fact]
    public async Task Is_the_one_of_the_client_where_that_was_set()
    {
        MockedService service = new MockedService().Answers(202);
        service.Options.InCallDeadline = TimeSpan.FromSeconds(3);

        await Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync: true);

        service.Clock.Asked.Should().Equal(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Is_the_one_of_the_request_before_that_of_the_client()
    {
        MockedService service = new MockedService().Answers(202);
        service.Options.InCallDeadline = TimeSpan.FromSeconds(3);
        PlayOptions options = new(new FileSource(new Uri("https://app.example/a.wav"))) { Deadline = TimeSpan.FromSeconds(5) };

        await service.Client().GetCallConnection("call-1").PlayAsync(options);

        service.Clock.Asked.Should().Equal(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Can_be_waived()
    {
        MockedService service = new();
        service.Answers(Late(service, MockedService.Answer(202)));
        service.Options.InCallDeadline = Timeout.InfiniteTimeSpan;

        await Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync: true);

        service.Clock.Asked.Should().BeEmpty();
    }

    private static Func<HttpResponseMessage> Late(MockedService service, Func<HttpResponseMessage> answer) => () =>
    {
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        return answer();
    };

    /// <summary>An hour, of which nothing is waited for: the deadline has passed when it begins.</summary>
    private sealed class PauseBeyondTheDeadline(RecordingTimeProvider clock) : DelayStrategy
    {
        protected override TimeSpan GetNextDelayCore(Azure.Response? response, int retryNumber)
        {
            clock.Advance(TimeSpan.FromHours(1));
            return TimeSpan.FromHours(1);
        }
    }

    /// <summary>A network in which nothing ever answers.</summary>
    private sealed class Silence : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nothing answers here.");
        }
    }
}
