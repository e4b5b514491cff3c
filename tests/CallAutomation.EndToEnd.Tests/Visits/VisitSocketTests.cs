using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using CallAutomation.TestSupport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>Visits over real sockets: with a hub and without, synchronous, while things go wrong, and very many at once.</summary>
public class VisitSocketTests
{
    private static readonly PhoneIdentifier s_agent = new("+14255550177");
    private static readonly PhoneIdentifier s_expert = new("+14255550166");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15)]
    public async Task Without_a_hub_somebody_who_comes_is_seen(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        ServerCall call = await RunningAsync(stage);

        AddParticipantResult added = await stage.DuringAsync(call.AddParticipantAsync(s_expert, stage.Practice));
        RemoveParticipantResult removed = await stage.DuringAsync(call.RemoveParticipantAsync(s_expert));
        await stage.NobodyStaysAsync();

        (added.Visit!.Outcome, added.Visit.HasLeft, added.Visit.Event).Should().Be((VisitOutcome.Succeeded, true, null));
        (removed.Visit!.Outcome, removed.Visit.HasLeft).Should().Be((VisitOutcome.Succeeded, true));
        await TwoTalkAsync(stage, call);
    }

    [Fact]
    public async Task Without_a_hub_who_declines_is_not_seen()
    {
        await using CallStage stage = await CallStage.StartAsync();
        ServerCall call = await RunningAsync(stage);
        stage.PhoneOf(s_expert).Declines();

        AddParticipantResult added = await stage.DuringAsync(call.AddParticipantAsync(Invitation(stage, TimeSpan.FromSeconds(1))));
        await stage.NobodyStaysAsync();

        added.Visit!.Outcome.Should().Be(VisitOutcome.NotSeen);
        await TwoTalkAsync(stage, call);
    }

    [Fact]
    public async Task Without_a_hub_who_rings_on_is_not_seen_and_rings_no_more()
    {
        await using CallStage stage = await CallStage.StartAsync();
        ServerCall call = await RunningAsync(stage);
        stage.PhoneOf(s_expert).WaitsToBePickedUp();

        // The clock of the telephones stands still, so that it rings for as long as it takes.
        AddParticipantResult added = await call.AddParticipantAsync(Invitation(stage, TimeSpan.FromSeconds(1)));
        await stage.Emulator.Journal.EntryAsync(entry => entry.EventName == nameof(CancelAddParticipantSucceeded));

        added.Visit!.Outcome.Should().Be(VisitOutcome.NotSeen);
        await stage.NobodyStaysAsync();
        await TwoTalkAsync(stage, call);
    }

    [Fact]
    public async Task Without_a_hub_a_call_that_does_not_exist_cannot_be_visited()
    {
        await using CallStage stage = await CallStage.StartAsync();

        Func<Task> visit = () => stage.Client.GetServerCall("aHR0cHM6Ly9ub3doZXJlLmV4YW1wbGU").VisitAsync();

        await visit.Should().ThrowAsync<CallOperationException>().WithMessage("*the call has ended, or there is none to be joined*");
        await stage.NobodyStaysAsync();
    }

    [Fact]
    public async Task Without_a_hub_a_visit_of_several_actions_leaves_as_well()
    {
        await using CallStage stage = await CallStage.StartAsync();
        ServerCall call = await RunningAsync(stage);

        await using (CallVisit visit = await call.VisitAsync())
        {
            CallConnectionProperties properties = await visit.Connection.GetPropertiesAsync();
            properties.State.Should().Be(CallConnectionState.Connected);
        }

        await stage.NobodyStaysAsync();
        await TwoTalkAsync(stage, call);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Synchronous_verbs_visit_as_well(bool hasHub)
    {
        await using CallStage stage = await CallStage.StartAsync(hub: hasHub ? new CallEventHub() : null);
        ServerCall call = await RunningAsync(stage);

        AddParticipantResult added = await stage.DuringAsync(Task.Run(() => call.AddParticipant(s_expert, stage.Practice).Value));
        RemoveParticipantResult removed = await stage.DuringAsync(Task.Run(() => call.RemoveParticipant(s_expert).Value));
        PlayResult? played = hasHub ? await stage.DuringAsync(Task.Run(() => call.Play(new FileSource(stage.Greeting)).Value)) : null;
        VisitReport report = await stage.DuringAsync(Task.Run(() =>
        {
            using CallVisit visit = call.Visit();
            visit.Connection.GetProperties();
            return visit.Leave();
        }));
        await stage.NobodyStaysAsync();

        (added.Visit!.Outcome, removed.Visit!.Outcome).Should().Be((VisitOutcome.Succeeded, VisitOutcome.Succeeded));
        (played?.Visit!.Outcome ?? VisitOutcome.Succeeded).Should().Be(VisitOutcome.Succeeded);
        (report.HasLeft, report.Outcome).Should().Be((true, null));
        await TwoTalkAsync(stage, call);
    }

    [Fact]
    public async Task An_announcement_that_is_longer_than_a_visit_may_be_is_cut_off()
    {
        await using CallStage stage = await CallStage.StartAsync(hub: new CallEventHub(), configure: options => options.VisitDeadline = TimeSpan.FromSeconds(1));
        ServerCall call = await RunningAsync(stage);

        // The clock of the telephones stands still: it plays and plays.
        PlayResult played = await call.PlayAsync(new FileSource(stage.Greeting));
        await stage.NobodyStaysAsync();

        (played.Visit!.Outcome, played.Visit.HasLeft).Should().Be((VisitOutcome.NotSeen, true));
        await TwoTalkAsync(stage, call);
    }

    [Fact]
    public async Task A_hub_that_has_ended_lets_no_visit_begin()
    {
        await using CallStage stage = await CallStage.StartAsync(hub: new CallEventHub());
        ServerCall call = await RunningAsync(stage);
        await stage.Callbacks.Hub!.DisposeAsync();

        Func<Task> visit = () => call.VisitAsync();

        await visit.Should().ThrowAsync<ObjectDisposedException>().WithMessage("*no visit begins any more*Nothing was sent*");
        stage.Emulator.Journal.Ever().Should().BeEmpty();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task Nobody_stays_while_everything_goes_wrong(int seed)
    {
        FaultPlan faults = FaultPlan.Everything(seed, 0.1);
        await using CallStage stage = await CallStage.StartAsync(hub: new CallEventHub(), faults: faults, configure: static options =>
        {
            options.Retry.Mode = RetryMode.Fixed;
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        });
        ServerCall call = await RunningAsync(stage);

        foreach (Func<Task> act in new Func<Task>[]
        {
            () => call.AddParticipantAsync(s_expert, stage.Practice),
            () => call.PlayAsync(new FileSource(stage.Greeting)),
            () => call.RemoveParticipantAsync(s_expert),
        })
        {
            try
            {
                await stage.DuringAsync(act());
            }
            catch (Exception failure) when (failure is Azure.RequestFailedException or TimeoutException or CallOperationException)
            {
            }
        }

        await stage.NobodyStaysAsync();
        (await stage.Emulator.GetParticipantsAsync(call.Locator.Id)).Should().Contain([stage.Patient.RawId, s_agent.RawId]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Leaves_when_it_is_canceled_at_any_step(bool hasHub)
    {
        bool reached = true;
        for (int step = 1; reached; step++)
        {
            reached = false;
            using CancellationTokenSource cancel = new();
            CallEventHub? hub = hasHub ? new CallEventHub() : null;
            int taken = 0;
            void Step()
            {
                if (Interlocked.Increment(ref taken) == step)
                {
                    reached = true;
                    cancel.Cancel();
                }
            }

            hub?.On<CallEvent>((_, _) =>
            {
                Step();
                return Task.CompletedTask;
            });
            await using CallStage stage = await CallStage.StartAsync(hub: hub, configure: options => options.Transport = new HttpClientTransport(new Steps(Step)));
            ServerCall call = await RunningAsync(stage);
            try
            {
                await stage.DuringAsync(call.AddParticipantAsync(s_expert, stage.Practice, cancel.Token));
            }
            catch (OperationCanceledException)
            {
            }

            await stage.NobodyStaysAsync();
            (await stage.Emulator.GetParticipantsAsync(call.Locator.Id)).Should().Contain([stage.Patient.RawId, s_agent.RawId], $"it was canceled at step {step}");
        }
    }

    [Fact]
    public async Task A_thousand_visits_to_a_hundred_calls_at_once_all_leave()
    {
        await using CallStage stage = await CallStage.StartAsync(hub: new CallEventHub(), configure: static options => options.InCallDeadline = options.CallSetupDeadline = TimeSpan.FromMinutes(1));
        using IDisposable flow = stage.Clock.Flow();
        List<TelephoneCall> calls = [];
        for (int call = 0; call < 100; call++)
        {
            calls.Add(stage.Emulator.Phone($"+1425551{call:0000}").Call(stage.Emulator.Phone($"+1425552{call:0000}")));
        }

        await Task.WhenAll(calls.Select(call => call.Answered));
        RemoveParticipantResult[] removed = await Task.WhenAll(calls.SelectMany(call => Enumerable.Range(0, 10).Select(async _ =>
            (await stage.Client.GetServerCall(call.ServerCallId).RemoveParticipantAsync(s_expert)).Value)));
        await stage.NobodyStaysAsync();

        stage.Emulator.Journal.Ever().Should().HaveCount(1000, "the journal knows them all");
        removed.Should().HaveCount(1000).And.OnlyContain(one => one.Visit!.HasLeft && one.Visit.Outcome == VisitOutcome.Failed);
        foreach (TelephoneCall call in calls)
        {
            (await stage.Emulator.GetParticipantsAsync(call.ServerCallId)).Should().HaveCount(2);
        }
    }

    private static async Task<ServerCall> RunningAsync(CallStage stage) => stage.Client.GetServerCall((await stage.ConnectTwoPhonesAsync(s_agent)).ServerCallId);

    private static AddParticipantOptions Invitation(CallStage stage, TimeSpan timeout) => new(s_expert) { CallerId = stage.Practice, InvitationTimeout = timeout };

    private sealed class Steps(Action step) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            step();
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            step();
            return answer;
        }
    }

    private static async Task TwoTalkAsync(CallStage stage, ServerCall call)
    {
        (await stage.Emulator.GetParticipantsAsync(call.Locator.Id)).Should().Equal(stage.Patient.RawId, s_agent.RawId);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who != s_expert.PhoneNumber);
    }
}
