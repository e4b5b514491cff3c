using System.Net;
using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Hub;
using CallAutomation.Client.Visits;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Visits;

/// <summary>What a visit says to the service, and when: over mocked HTTP, with a clock that stands.</summary>
public class VisitTests
{
    private const string Leg = "call-1";

    private static readonly UserIdentifier s_expert = new("8:acs:a_expert");

    [Fact]
    public async Task Joins_acts_and_ends_its_own_leg_and_no_other()
    {
        await using HubStage stage = new();
        List<string> contexts = Serve(stage);

        Task<Response<AddParticipantResult>> adding = Outside(stage).AddParticipantAsync(new AddParticipantOptions(s_expert) { OperationContext = "mine" });
        await UntilAsync(() => contexts.Count == 1);
        await stage.PutAsync(HubStage.Of(new CallConnected(), contexts.Single()));
        await UntilAsync(() => stage.Service.Sent.Count == 2);
        await stage.PutAsync(HubStage.Of(new AddParticipantSucceeded(), "mine"));
        AddParticipantResult added = await adding.WaitAsync(HubStage.Patience);

        stage.Service.Sent.Select(Line).Should().Equal(
            "POST /calling/callConnections:connect", "POST /calling/callConnections/call-1/participants:add", "DELETE /calling/callConnections/call-1");
        contexts.Single().Should().EndWith(".visit");
        added.OperationContext.Should().Be("mine");
        added.Visit.Should().Be(new VisitReport { CallConnectionId = Leg, Outcome = VisitOutcome.Succeeded, Event = added.Visit!.Event });
        (await added.WaitForCompletionAsync()).OperationContext.Should().Be("mine");
    }

    [Fact]
    public async Task Asks_again_under_the_same_id_where_the_answer_to_the_join_was_lost()
    {
        await using HubStage stage = new();
        int lost = 2;
        Serve(stage, sent => sent.Address.AbsolutePath.EndsWith(":connect", StringComparison.Ordinal) && lost-- > 0 ? HttpStatusCode.ServiceUnavailable : null);
        using CancellationTokenSource cancel = new();

        Task visiting = Outside(stage).VisitAsync(cancellationToken: cancel.Token);
        cancel.Cancel();
        await visiting.Invoking(task => task.WaitAsync(HubStage.Patience)).Should().ThrowAsync<OperationCanceledException>();

        SentRequest[] joins = [.. stage.Service.Sent.Where(sent => sent.Address.AbsolutePath.EndsWith(":connect", StringComparison.Ordinal))];
        joins.Should().HaveCount(3);
        joins.Select(join => join.Headers["Repeatability-Request-ID"]).Distinct().Should().ContainSingle();
        Line(stage.Service.Sent[^1]).Should().Be("DELETE /calling/callConnections/call-1");
    }

    [Fact]
    public async Task Sends_nothing_where_it_is_canceled_already()
    {
        await using HubStage stage = new();
        Serve(stage);

        Func<Task> visit = () => Outside(stage).VisitAsync(cancellationToken: new CancellationToken(canceled: true));

        await visit.Should().ThrowAsync<OperationCanceledException>();
        stage.Service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Looks_now_and_then_whether_the_event_was_missed()
    {
        await using HubStage stage = new();
        Serve(stage);

        Task<CallVisit> visiting = Outside(stage).VisitAsync(new JoinOptions(new Uri("https://app.example/callbacks")) { Deadline = TimeSpan.FromDays(1) });
        await AdvanceUntilAsync(stage, () => visiting.IsCompleted);
        await using CallVisit visit = await visiting;

        stage.Service.Sent.Select(Line).Should().Equal("POST /calling/callConnections:connect", "GET /calling/callConnections/call-1");
        visit.Connection.CallConnectionId.Should().Be(Leg);
    }

    [Fact]
    public async Task Leaves_what_is_never_connected_and_says_so()
    {
        await using HubStage stage = new();
        Serve(stage, state: "connecting");

        Task<CallVisit> visiting = Outside(stage).VisitAsync();
        await AdvanceUntilAsync(stage, () => visiting.IsCompleted);

        await visiting.Invoking(task => task).Should().ThrowAsync<TimeoutException>().WithMessage("*was not connected within 30 s*CallSetupDeadline*");
        Line(stage.Service.Sent[^1]).Should().Be("DELETE /calling/callConnections/call-1");
    }

    [Fact]
    public async Task A_join_that_is_refused_leaves_nothing_to_leave()
    {
        await using HubStage stage = new();
        Serve(stage, _ => HttpStatusCode.Forbidden);

        Func<Task> visit = () => Outside(stage).VisitAsync();

        (await visit.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(403);
        stage.Service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task A_leg_that_is_heard_of_after_all_answers_were_lost_is_left()
    {
        await using HubStage stage = new();
        List<string> contexts = Serve(stage, sent => sent.Address.AbsolutePath.EndsWith(":connect", StringComparison.Ordinal) ? HttpStatusCode.BadGateway : null);
        Func<Task> visit = () => Outside(stage).VisitAsync();
        await visit.Should().ThrowAsync<RequestFailedException>();

        await stage.PutAsync(HubStage.Of(new CallConnected(), "of-another-request", "call-2"));
        stage.Service.Sent.Should().NotContain(sent => sent.Method == "DELETE");
        await stage.PutAsync(HubStage.Of(new CallConnected(), contexts[0], "call-3"));
        await UntilAsync(() => stage.Service.Sent.Exists(sent => sent.Method == "DELETE"));

        stage.Service.Sent.Where(sent => sent.Method == "DELETE").Select(Line).Should().Equal("DELETE /calling/callConnections/call-3");
    }

    [Fact]
    public async Task Visits_that_somebody_holds_leave_when_the_hub_is_told_to_have_them_leave()
    {
        await using HubStage stage = new();
        List<string> contexts = Serve(stage);
        Task<CallVisit> visiting = Outside(stage).VisitAsync();
        await UntilAsync(() => contexts.Count == 1);
        await stage.PutAsync(HubStage.Of(new CallConnected(), contexts.Single()));
        CallVisit visit = await visiting.WaitAsync(HubStage.Patience);

        await stage.Hub.LeaveVisitsAsync().WaitAsync(HubStage.Patience);
        Line(stage.Service.Sent[^1]).Should().Be("DELETE /calling/callConnections/call-1");
        (await visit.LeaveAsync()).HasLeft.Should().BeTrue();
        await visit.DisposeAsync();

        stage.Service.Sent.Count(sent => sent.Method == "DELETE").Should().Be(1, "it has left already");
        Func<Task> another = () => Outside(stage).VisitAsync();
        await another.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_visit_that_is_made_for_a_test_leaves_by_the_connection_it_was_given()
    {
        QuietConnection connection = new();

        await using (CallVisit visit = CallAutomationModelFactory.CallVisit(connection, "mine.visit"))
        {
            visit.Connection.Should().BeSameAs(connection);
            visit.OperationContext.Should().Be("mine.visit");
            (await visit.LeaveAsync()).HasLeft.Should().BeTrue();
        }

        connection.HungUp.Should().Equal(HangUpScope.Myself);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public void Leaving_takes_some_time_and_not_for_ever(int seconds)
    {
        Action set = () => new CallAutomationClientOptions().LeaveDeadline = TimeSpan.FromSeconds(seconds);

        set.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Leaving takes a positive time*");
    }

    [Theory, InlineData(0), InlineData(-2)]
    public void A_visit_takes_some_time(int seconds)
    {
        CallAutomationClientOptions options = new() { VisitDeadline = Timeout.InfiniteTimeSpan };
        Action set = () => options.VisitDeadline = TimeSpan.FromSeconds(seconds);

        set.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A deadline is a positive time*");
    }

    [Theory]
    [InlineData("order-17.4f0c2b1e.visit", true)]
    [InlineData("visit", false)]
    [InlineData("order-17", false)]
    [InlineData(null, false)]
    public void Events_of_a_visitor_are_known_by_their_context(string? context, bool isOfVisit)
    {
        new CallConnected { OperationContext = context }.IsOfVisit.Should().Be(isOfVisit);
        VisitContext.Is(context).Should().Be(isOfVisit);
    }

    private static ServerCall Outside(HubStage stage) => stage.Client.GetServerCall("server-1");

    private static string Line(SentRequest sent) => $"{sent.Method} {sent.Address.AbsolutePath}";

    /// <summary>A service in which everything works, but for what is told otherwise.</summary>
    /// <returns>The contexts under which it was joined.</returns>
    private static List<string> Serve(HubStage stage, Func<SentRequest, HttpStatusCode?>? refuses = null, string state = "connected")
    {
        List<string> contexts = [];
        stage.Service.Mock.When("*").Respond(_ =>
        {
            SentRequest sent = stage.Service.Sent[^1];
            string path = sent.Address.AbsolutePath;
            if (path.EndsWith(":connect", StringComparison.Ordinal))
            {
                contexts.Add(System.Text.Json.JsonDocument.Parse(sent.Body!).RootElement.GetProperty("operationContext").GetString()!);
            }

            return refuses?.Invoke(sent) is { } status ? MockedService.Answer((int)status)()
                : sent.Method == "DELETE" ? MockedService.Answer(204)()
                : path.EndsWith(":add", StringComparison.Ordinal) ? MockedService.Answer(202, """{"participant":{"identifier":{"rawId":"8:acs:a_expert"}},"invitationId":"invitation-1"}""")()
                : MockedService.Answer(200, $$"""{"callConnectionId":"{{Leg}}","callConnectionState":"{{(path.EndsWith(":connect", StringComparison.Ordinal) ? "connecting" : state)}}"}""")();
        });
        return contexts;
    }

    /// <summary>Nothing tells when a request has been sent; each turn lets others run.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using CancellationTokenSource patience = new(HubStage.Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task AdvanceUntilAsync(HubStage stage, Func<bool> isSo)
    {
        using CancellationTokenSource patience = new(HubStage.Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            stage.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }
    }

    private sealed class QuietConnection : CallConnection
    {
        public List<HangUpScope> HungUp { get; } = [];

        public override string CallConnectionId => "mine";

        public override Task<Response> HangUpAsync(HangUpScope scope = HangUpScope.Myself, RequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            HungUp.Add(scope);
            return Task.FromResult<Response>(null!);
        }
    }
}
