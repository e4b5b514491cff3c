namespace CallAutomation.Emulator.Tests;

public class CallbackTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task An_event_that_is_not_taken_is_tried_three_times_and_then_dropped(int status)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Application.Answer = received => received.Name == "CallConnected" ? status : 202;
        await stage.CreateAsync();

        stage.Clock.Advance(1);
        ReceivedEvent first = await stage.Application.NextAsync("CallConnected");
        await DelayedAsync(stage, 1);
        stage.Clock.Advance(1);
        ReceivedEvent second = await stage.Application.NextAsync("CallConnected");
        await DelayedAsync(stage, 2);
        stage.Clock.Advance(2);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        second.Id.Should().Be(first.Id);
        second.Time.Should().Be(first.Time);
        stage.Emulator.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalEntryKind.EventUndeliverable && entry.Status == status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task An_event_that_is_refused_is_dropped_at_once(int status)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Application.Answer = received => received.Name == "CallConnected" ? status : 200;
        await stage.CreateAsync();

        stage.Clock.Advance(1);

        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");
    }

    [Fact]
    public async Task An_application_that_does_not_answer_holds_up_nobody_else()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTimeout = TimeSpan.FromMinutes(5));
        await using Application dead = await Application.StartAsync();
        dead.Answer = _ => null;
        for (int call = 0; call < 20; call++)
        {
            string body = stage.CreateBody(WireStage.Patient).Replace(stage.Application.CallbackUri, dead.CallbackUri, StringComparison.Ordinal);
            (await stage.PostAsync("/calling/callConnections", body)).Status.Should().Be(201);
        }

        await stage.ConnectedCallAsync();

        (await dead.NextAsync()).Name.Should().Be("CallConnected");
    }

    [Fact]
    public async Task An_application_that_does_not_answer_in_time_is_tried_again()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTimeout = TimeSpan.FromSeconds(2));
        int tries = 0;
        stage.Application.Answer = _ => tries++ == 0 ? null : 200;
        await stage.CreateAsync();

        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");
        await DelayedAsync(stage, 1);
        stage.Clock.Advance(1);

        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");
    }

    [Fact]
    public async Task An_application_that_does_not_answer_is_told_so_loudly_and_once()
    {
        LogLines log = new();
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.CallbackTimeout = TimeSpan.FromMilliseconds(300);
            options.CallbackRetryDelays = [TimeSpan.FromSeconds(3)];
            options.CallbackTries = 2;
            options.LoggerFactory = log;
        });
        stage.Application.Answer = _ => null;
        await stage.CreateAsync();

        stage.Clock.Advance(1);
        await DelayedAsync(stage, 1);
        stage.Clock.Advance(3);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);

        JournalEntry hint = stage.Emulator.Journal.Entries.First(entry => entry.Kind == JournalEntryKind.Warning);
        hint.What.Should().Contain("YOUR APPLICATION DOES NOT ANSWER").And.Contain("CallbackTimeout").And.NotContain("hush");
        stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.Warning && entry.EventName == hint.EventName).Should().Be(1);
        log.Lines.Should().Contain(line => line.Contains("YOUR APPLICATION DOES NOT ANSWER"));
    }

    [Fact]
    public async Task An_application_that_is_not_there_is_given_up()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTries = 1);
        string body = stage.CreateBody(WireStage.Patient).Replace(stage.Application.CallbackUri, "http://127.0.0.1:1/cb?secret=hush", StringComparison.Ordinal);
        await stage.PostAsync("/calling/callConnections", body);

        stage.Clock.Advance(1);
        JournalEntry entry = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);

        entry.Status.Should().BeNull();
        entry.Who.Should().Be("http://127.0.0.1:1/cb");
    }

    [Fact]
    public async Task The_journal_and_the_log_hold_no_secrets()
    {
        LogLines log = new();
        await using WireStage stage = await WireStage.StartAsync(options => options.LoggerFactory = log);
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await stage.PostAsync(
            "/calling/callConnections:answer",
            $$"""{"incomingCallContext":"{{incoming.IncomingCallContext}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");
        await stage.Application.NextAsync("CallConnected");
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelivered);
        string everything = string.Join('\n', stage.Emulator.Journal.Entries) + string.Join('\n', log.Lines);

        everything.Should().Contain("/callbacks");
        foreach (string secret in new[] { "hush", incoming.IncomingCallContext, stage.Emulator.AccessKey, "Signature=" })
        {
            everything.Should().NotContain(secret);
        }
    }

    [Fact]
    public async Task The_journal_can_be_followed_until_the_emulator_stops()
    {
        await using WireStage stage = await WireStage.StartAsync();
        Task<List<JournalEntry>> following = Task.Run(async () =>
        {
            List<JournalEntry> entries = [];
            await foreach (JournalEntry entry in stage.Emulator.Journal.ReadAsync())
            {
                entries.Add(entry);
            }

            return entries;
        });
        await stage.ConnectedCallAsync();
        await stage.Emulator.StopAsync();

        List<JournalEntry> all = await following;

        all.Select(entry => entry.Number).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        all.Should().Contain(entry => entry.Kind == JournalEntryKind.PhoneAnswers).And.Contain(entry => entry.Kind == JournalEntryKind.CallEnded);
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task Stopping_waits_for_the_events_of_a_call_that_has_just_ended()
    {
        using ManualResetEventSlim goesOn = new();
        await using WireStage stage = await WireStage.StartAsync();
        stage.Application.Answer = received =>
        {
            goesOn.Wait();
            return 200;
        };
        string id = await stage.CreateAsync();
        stage.Clock.Advance(1);
        (await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}")).Status.Should().Be(204);

        Task stopping = stage.Emulator.StopAsync();
        stopping.IsCompleted.Should().BeFalse();
        goesOn.Set();
        await stopping;

        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");
        await stage.Application.NextAsync("CallDisconnected");
    }

    private static async Task DelayedAsync(WireStage stage, int times)
    {
        int seen = 0;
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed && ++seen == times);
    }
}
