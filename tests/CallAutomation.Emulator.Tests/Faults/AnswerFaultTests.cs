namespace CallAutomation.Emulator.Tests.Faults;

public class AnswerFaultTests
{
    private static readonly string s_id = "6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11";

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 0)]
    [InlineData(FaultKind.FailedBeforeEffect, 0)]
    [InlineData(FaultKind.FailedAfterEffect, 1)]
    public async Task A_failure_comes_before_or_after_the_effect_which_comes_once(FaultKind kind, int rings)
    {
        await using FaultStage stage = await FaultStage.StartAsync(kind, 1, "CreateCall");

        Reply[] replies = new Reply[3];
        int rang = -1;
        await stage.Emulator.RunAsync(async () =>
        {
            replies[0] = await CreateAsync(stage);
            rang = Rings(stage);
            replies[1] = await CreateAsync(stage);
            replies[2] = await CreateAsync(stage);
            await stage.NextAsync(replies[2].Text("callConnectionId"), "CallConnected");
        });

        rang.Should().Be(rings);
        replies[0].Status.Should().BeOneOf(429, 500, 503);
        replies[1].Status.Should().BeOneOf(429, 500, 503);
        replies[2].Status.Should().Be(201, "no more than two tries in a row fail");
        Rings(stage).Should().Be(1, "the id of the request says that it is the same one");
        stage.Emulator.Faults.Of(kind).Should().Be(2);
    }

    [Fact]
    public async Task Too_many_requests_say_when_to_come_again()
    {
        FaultPlan plan = new(1) { Rules = { new FaultRule(FaultKind.TooManyRequests, 1) { Longest = TimeSpan.FromSeconds(7) } } };
        await using WireStage stage = await WireStage.StartAsync(options => options.Faults = plan);

        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CreateBody(WireStage.Patient));

        reply.Status.Should().Be(429);
        reply.RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Nobody_is_told_to_wait_by_the_machines_clock_where_that_of_the_calls_jumps()
    {
        await using FaultStage stage = await FaultStage.StartAsync(new FaultPlan(1) { Rules = { new FaultRule(FaultKind.TooManyRequests, 1) { Longest = TimeSpan.FromSeconds(7) } } });

        Reply reply = await stage.Emulator.RunAsync(() => CreateAsync(stage));

        reply.Status.Should().Be(429);
        stage.RetryAfter.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task Who_has_acted_never_asks_to_be_asked_again()
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultKind.FailedAfterEffect, 1);
        List<(int Status, TimeSpan? After)> answers = [];

        await stage.Emulator.RunAsync(async () =>
        {
            for (int call = 0; call < 20; call++)
            {
                Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", FaultStage.CreateBody($"+142555501{call:00}"));
                answers.Add((reply.Status, stage.RetryAfter));
            }
        });

        answers.Select(static answer => answer.Status).Distinct().Should().BeEquivalentTo([500, 503]);
        answers.Should().OnlyContain(static answer => answer.After == null);
    }

    [Fact]
    public async Task A_late_answer_takes_time_of_the_calls()
    {
        await using FaultStage stage = await FaultStage.StartAsync(new FaultPlan(1) { Rules = { new FaultRule(FaultKind.AnswerDelayed, 1) { Longest = TimeSpan.FromSeconds(8) } } });
        DateTimeOffset start = stage.Emulator.TimeProvider.GetUtcNow();

        await stage.Emulator.RunAsync(() => CreateAsync(stage));

        (stage.Emulator.TimeProvider.GetUtcNow() - start).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2)).And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Events_may_come_before_the_answer_that_brings_them_about()
    {
        await using FaultStage stage = await FaultStage.StartAsync(new FaultPlan(1) { Rules = { new FaultRule(FaultKind.EventsEarly, 1) { Names = ["CreateCall"], Longest = TimeSpan.FromSeconds(30) } } });

        await stage.Emulator.RunAsync(async () => await stage.NextAsync((await CreateAsync(stage)).Text("callConnectionId"), "CallConnected"));

        JournalEntry arrived = stage.Emulator.Journal.Entries.First(static entry => entry.Kind == JournalEntryKind.EventDelivered);
        JournalEntry answered = stage.Emulator.Journal.Entries.First(static entry => entry.Kind == JournalEntryKind.RequestReceived);
        arrived.Number.Should().BeLessThan(answered.Number);
        answered.Time.Should().Be(arrived.Time, "the answer waits no longer than for that event");
        stage.Emulator.Faults.Of(FaultKind.EventsEarly).Should().Be(1);
    }

    [Fact]
    public async Task A_connection_breaks_in_the_middle_of_an_answer_over_a_network_too()
    {
        await using WireStage stage = await WireStage.StartAsync(static options => options.Faults = new FaultPlan(1) { Rules = { new FaultRule(FaultKind.AnswerBroken, 1) } });

        for (int attempt = 0; attempt < 2; attempt++)
        {
            await FluentActions.Awaiting(() => CreateAsync(stage)).Should().ThrowAsync<HttpRequestException>();
        }

        (await CreateAsync(stage)).Status.Should().Be(201);
        stage.Emulator.Journal.Entries.Count(static entry => entry.Kind == JournalEntryKind.PhoneRings).Should().Be(1);
    }

    [Fact]
    public async Task An_answer_without_a_body_breaks_before_it_begins()
    {
        await using WireStage stage = await WireStage.StartAsync(
            static options => options.Faults = new FaultPlan(1) { Rules = { new FaultRule(FaultKind.AnswerBroken, 1) { Names = ["Play"] } } });
        string id = await stage.ConnectedCallAsync();

        await FluentActions.Awaiting(() => stage.PlayAsync(id, stage.Application.Serve("a.wav", Wav.Silence(1)))).Should().ThrowAsync<HttpRequestException>();

        await stage.Application.NextAsync("PlayStarted");
    }

    [Fact]
    public async Task A_request_that_is_not_repeatable_is_done_as_often_as_it_is_sent()
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultKind.FailedAfterEffect, 1, "Play");

        await stage.Emulator.RunAsync(() => stage.CallAsync(WireStage.Patient));

        stage.Emulator.Journal.Entries.Count(static entry => entry is { Kind: JournalEntryKind.EventSent, EventName: "PlayStarted" }).Should().BeGreaterThan(1);
    }

    private static int Rings(FaultStage stage) => stage.Emulator.Journal.Entries.Count(static entry => entry.Kind == JournalEntryKind.PhoneRings);

    private static Task<Reply> CreateAsync(FaultStage stage) => stage.SendAsync(HttpMethod.Post, "/calling/callConnections", FaultStage.CreateBody(WireStage.Patient), s_id);

    private static Task<Reply> CreateAsync(WireStage stage) => stage.SendAsync(HttpMethod.Post, "/calling/callConnections", stage.CreateBody(WireStage.Patient), static request =>
    {
        request.Headers.Add("Repeatability-Request-ID", s_id);
        request.Headers.Add("Repeatability-First-Sent", DateTimeOffset.UnixEpoch.ToString("r"));
    });
}
