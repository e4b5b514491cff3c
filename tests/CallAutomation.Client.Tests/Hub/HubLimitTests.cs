using System.Collections.Concurrent;
using CallAutomation.Client.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>The hub over days, under load and with handlers that do not behave.</summary>
public class HubLimitTests
{
    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));

    [Fact]
    public async Task Methods_that_live_as_long_as_their_call_take_no_room()
    {
        await using HubStage stage = new(options => options.Capacity = 1);
        SemaphoreSlim begun = new(0);
        stage.Hub.On<IncomingCall>(async (_, callEnds) =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, callEnds);
        });
        for (int call = 0; call < 5; call++)
        {
            (await stage.PutAsync(new IncomingCall { IncomingCallContext = $"ring-{call}" })).Accepted.Should().Be(1);
            await begun.WaitAsync(HubStage.Patience);
        }

        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new CallDisconnected()));

        receipt.Refused.Should().Be(0);
    }

    [Fact]
    public async Task A_call_whose_handlers_are_stuck_takes_no_room_from_others()
    {
        await using HubStage stage = new(options => options.EventsKeptOfACall = 2);
        TaskCompletionSource begun = new();
        stage.Hub.On<PlayStarted>((_, hubEnds) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.Infinite, hubEnds);
        });
        await stage.PutAsync(HubStage.Of(new PlayStarted()));
        await begun.Task.WaitAsync(HubStage.Patience);

        CallEventReceipt own = await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted { Id = "late" }));
        CallEventReceipt other = await stage.PutAsync(HubStage.Of(new PlayCompleted(), call: "call-2"), HubStage.Of(new PlayCompleted(), call: "call-2"));

        (own.Accepted, own.Refused).Should().Be((2, 1));
        (other.Accepted, other.Refused).Should().Be((2, 0));
    }

    [Theory, InlineData(6), InlineData(60), InlineData(23 * 60)]
    public async Task A_request_is_waited_for_although_nothing_was_heard_of_its_call(int minutes)
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        Task<RecordingStateChanged> began = stage.Hub.WaitForRecordingAsync<RecordingStateChanged>("recording-1");

        Pass(stage, TimeSpan.FromMinutes(minutes));
        play.WaitForOutcomeAsync().IsCompleted.Should().BeFalse();
        began.IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), play.OperationContext), new RecordingStateChanged { RecordingId = "recording-1" });

        (await play.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
        (await began.WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_recording_is_waited_for_although_its_call_was_quiet()
    {
        await using HubStage stage = new HubStage().Answers(200, """{"recordingId":"recording-1"}""");
        RecordingStateResult started = await stage.Client.GetServerCall("server-1").StartRecordingAsync();

        Pass(stage, TimeSpan.FromHours(1));

        started.WaitForOutcomeAsync().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task After_a_day_of_silence_waits_end_and_say_so()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        Task<PlayStarted> wait = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call);

        Pass(stage, TimeSpan.FromHours(25));

        await wait.Invoking(silent => silent.WaitAsync(HubStage.Patience)).Should().ThrowAsync<CallOperationException>().WithMessage("*nothing was heard of it for 24 hours*");
        await play.WaitForOutcomeAsync().Invoking(silent => silent.WaitAsync(HubStage.Patience)).Should().ThrowAsync<CallOperationException>();
        stage.Hub.Expected.Should().Be(0);
    }

    [Fact]
    public async Task Of_what_was_handled_only_the_id_is_kept()
    {
        await using HubStage stage = new();
        stage.Hub.On<IncomingCall>((_, _) => Task.CompletedTask);

        WeakReference handled = await HandOverAsync("1");
        await stage.Hub.DrainAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        handled.IsAlive.Should().BeFalse();
        (await stage.PutAsync(new IncomingCall { Id = "1", IncomingCallContext = "c" })).Duplicates.Should().Be(1);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        async Task<WeakReference> HandOverAsync(string id)
        {
            IncomingCall call = new() { Id = id, IncomingCallContext = "c" };
            await stage.PutAsync(call);
            return new WeakReference(call);
        }
    }

    [Fact]
    public async Task It_can_be_asked_whether_an_event_was_accepted()
    {
        await using HubStage stage = new(options => options.Capacity = 1);
        TaskCompletionSource go = new();
        stage.Hub.On<PlayCompleted>((_, _) => go.Task);

        List<bool> accepted = [];
        for (int i = 0; i < 4; i++)
        {
            accepted.Add((await stage.PutAsync(HubStage.Of(new PlayCompleted { Id = $"{i}" }))).Accepted == 1);
        }

        accepted.Should().Contain(true).And.Contain(false);
        accepted.Select((_, i) => stage.Hub.HasAccepted($"{i}")).Should().Equal(accepted);
        go.SetResult();
        await stage.Hub.DrainAsync();
        accepted.Select((_, i) => stage.Hub.HasAccepted($"{i}")).Should().Equal(accepted);
    }

    [Fact]
    public async Task Nothing_is_left_of_calls_that_ended()
    {
        await using HubStage stage = new HubStage().Answers(202);
        for (int call = 0; call < 20; call++)
        {
            await stage.Client.GetCallConnection($"call-{call}").PlayAsync(s_file);
            await stage.PutAsync(HubStage.Of(new CallDisconnected(), call: $"call-{call}"));
        }

        stage.Hub.Expected.Should().Be(20);
        stage.Clock.Advance(TimeSpan.FromSeconds(3));

        stage.Hub.Expected.Should().Be(0);
    }

    [Fact]
    public async Task A_reader_is_not_left_behind_when_somebody_else_gives_up()
    {
        await using HubStage stage = new();
        await using IAsyncEnumerator<CallEvent> reading = stage.Hub.ReadAsync(HubStage.Call).GetAsyncEnumerator();
        ValueTask<bool> first = reading.MoveNextAsync();
        using CancellationTokenSource impatient = new();
        Task<PlayStarted> wait = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call, null, impatient.Token);
        await impatient.CancelAsync();

        await stage.PutAsync(HubStage.Of(new CallConnected()));

        (await first.AsTask().WaitAsync(HubStage.Patience)).Should().BeTrue();
        reading.Current.Should().BeOfType<CallConnected>();
        await wait.Invoking(canceled => canceled.WaitAsync(HubStage.Patience)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Waiting_with_a_limit_and_then_again_loses_no_event()
    {
        await using HubStage stage = new();
        using CancellationTokenSource impatient = new();
        Task<PlayStarted> first = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call, null, impatient.Token);

        // The token's own callbacks run in reverse order: this one comes before the hub's.
        impatient.Token.Register(() => stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" })).GetAwaiter().GetResult());
        await impatient.CancelAsync();

        (await first.WaitAsync(HubStage.Patience)).Id.Should().Be("a", "it came before the wait was given up");
    }

    [Fact]
    public async Task What_throws_when_a_call_ends_changes_nothing_for_its_waits()
    {
        await using HubStage stage = new HubStage().Answers(200, """{"callConnectionId":"call-1"}""");
        TaskCompletionSource answered = new();
        stage.Hub.On<IncomingCall>(async (incoming, callEnds) =>
        {
            callEnds.Register(() => throw new InvalidOperationException("a bug"));
            await stage.Client.AnswerCallAsync(incoming, new Uri("https://app.example/cb"), CancellationToken.None);
            answered.SetResult();
            await Task.Delay(Timeout.Infinite, callEnds);
        });
        CallEventReceipt ring = await stage.PutAsync(new IncomingCall { IncomingCallContext = "ring" });
        await answered.Task.WaitAsync(HubStage.Patience);
        Task<PlayStarted> wait = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call);

        await stage.PutAsync(HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromSeconds(3));

        await wait.Invoking(ended => ended.WaitAsync(HubStage.Patience)).Should().ThrowAsync<CallOperationException>();
        await ring.Handled.WaitAsync(HubStage.Patience);
    }

    [Fact]
    public async Task Everybody_hears_of_a_call_that_comes_in_at_once()
    {
        await using HubStage stage = new();
        TaskCompletionSource audited = new();
        stage.Hub.On<IncomingCall>((_, callEnds) => Task.Delay(Timeout.Infinite, callEnds));
        stage.Hub.On<CallEvent>((_, _) =>
        {
            audited.SetResult();
            return Task.CompletedTask;
        });

        await stage.PutAsync(new IncomingCall { IncomingCallContext = "ring" });

        await audited.Task.WaitAsync(HubStage.Patience);
    }

    [Fact]
    public async Task An_event_at_work_is_known_however_long_it_takes()
    {
        await using HubStage stage = new(options => options.IdsKept = 1);
        int calls = 0;
        stage.Hub.On<IncomingCall>(async (_, callEnds) =>
        {
            Interlocked.Increment(ref calls);
            await Task.Delay(Timeout.Infinite, callEnds);
        });
        await stage.PutAsync(new IncomingCall { Id = "ring", IncomingCallContext = "ring" });
        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }), HubStage.Of(new PlayStarted { Id = "b" }));
        Pass(stage, TimeSpan.FromMinutes(20));

        (await stage.PutAsync(new IncomingCall { Id = "ring", IncomingCallContext = "ring" })).Duplicates.Should().Be(1);
    }

    [Fact]
    public async Task A_delivery_is_acknowledged_only_when_the_first_one_was_taken()
    {
        TaskCompletionSource<bool> database = new();
        Relay relay = new(() => new ValueTask<bool>(database.Task));
        await using HubStage stage = new(options => options.Relay = relay);

        Task<CallEventReceipt> first = stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }));
        Task<CallEventReceipt> second = stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }));
        second.IsCompleted.Should().BeFalse("nobody knows yet");
        database.SetException(new IOException("the database is away"));

        (await first.WaitAsync(HubStage.Patience)).Refused.Should().Be(1);
        (await second.WaitAsync(HubStage.Patience)).Refused.Should().Be(1);
    }

    [Fact]
    public async Task An_id_that_failed_and_was_taken_then_is_kept_for_its_whole_time()
    {
        bool isAway = true;
        Relay relay = new(() => isAway ? throw new IOException("the database is away") : new ValueTask<bool>(true));
        await using HubStage stage = new(options => options.Relay = relay);
        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }));
        stage.Clock.Advance(TimeSpan.FromMinutes(4.9));
        isAway = false;
        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }));

        stage.Clock.Advance(TimeSpan.FromMinutes(1));

        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Duplicates.Should().Be(1);
    }

    [Fact]
    public async Task One_context_in_two_calls_of_the_previews_is_served_in_order()
    {
        await using HubStage stage = new HubStage(version: CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview)
            .Answers(202, """{"operationId":"operation-1","status":"running","operationContext":"greeting"}""");
        PlayResult first = await stage.Client.GetCallConnection("call-1").PlayAsync(new PlayOptions(s_file) { OperationContext = "greeting" });
        PlayResult second = await stage.Client.GetCallConnection("call-2").PlayAsync(new PlayOptions(s_file) { OperationContext = "greeting" });

        await stage.PutAsync(new PlayCompleted { OperationContext = "greeting" }, new PlayFailed { OperationContext = "greeting" });

        (await first.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<PlayCompleted>();
        (await second.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<PlayFailed>().Which.CallConnectionId.Should().Be("call-2");
    }

    [Fact]
    public async Task Each_gap_among_tones_has_a_second_of_its_own()
    {
        await using HubStage stage = new();
        ConcurrentQueue<int?> heard = new();
        stage.Hub.On<ToneReceived>((tone, _) =>
        {
            heard.Enqueue(tone.SequenceId);
            return Task.CompletedTask;
        });
        CallEventReceipt three = await stage.PutAsync(Tone(3));
        stage.Clock.Advance(TimeSpan.FromSeconds(0.9));
        CallEventReceipt five = await stage.PutAsync(Tone(5));
        stage.Clock.Advance(TimeSpan.FromSeconds(0.2));
        await three.Handled.WaitAsync(HubStage.Patience);

        CallEventReceipt four = await stage.PutAsync(Tone(4));

        await Task.WhenAll(five.Handled, four.Handled).WaitAsync(HubStage.Patience);
        heard.Should().Equal(3, 4, 5);
    }

    [Fact]
    public async Task Tones_that_waited_come_before_the_end_of_the_call()
    {
        await using HubStage stage = new();
        ConcurrentQueue<string> heard = new();
        stage.Hub.On<CallEvent>((callEvent, _) =>
        {
            heard.Enqueue(callEvent.GetType().Name);
            return Task.CompletedTask;
        });

        CallEventReceipt receipt = await stage.PutAsync(Tone(2), HubStage.Of(new CallDisconnected()));

        await receipt.Handled.WaitAsync(HubStage.Patience);
        heard.Should().Equal("ToneReceived", "CallDisconnected");
    }

    [Fact]
    public async Task A_roster_repeated_in_another_order_is_stale()
    {
        await using HubStage stage = new();
        CallParticipant[] people = [new() { Identifier = new UserIdentifier("8:acs:a_b") }, new() { Identifier = new UserIdentifier("8:acs:c_d"), IsMuted = true }];
        await stage.PutAsync(HubStage.Of(new ParticipantsUpdated { SequenceNumber = 9, Participants = people }));

        await stage.PutAsync(HubStage.Of(new ParticipantsUpdated { SequenceNumber = 9, Participants = [people[1], people[0]] }));

        await stage.Hub.WaitForAsync<ParticipantsUpdated>(HubStage.Call);
        (await stage.Hub.WaitForAsync<ParticipantsUpdated>(HubStage.Call)).IsStale.Should().BeTrue();
    }

    [Fact]
    public async Task Of_several_who_are_moved_a_failure_is_the_outcome()
    {
        await using HubStage stage = new HubStage().Answers(202, "{}");
        MoveParticipantsResult moving = await stage.Connection.MoveParticipantsAsync([new UserIdentifier("8:acs:a_b"), new UserIdentifier("8:acs:c_d")], "call-2");

        await stage.PutAsync(HubStage.Of(new MoveParticipantFailed(), moving.OperationContext), HubStage.Of(new MoveParticipantSucceeded(), moving.OperationContext));

        (await moving.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<MoveParticipantFailed>();
        Func<Task> completion = () => moving.WaitForCompletionAsync();
        (await completion.Should().ThrowAsync<CallOperationException>()).Which.Event.Should().BeOfType<MoveParticipantFailed>();
    }

    [Fact]
    public async Task A_predicate_may_end_other_waits()
    {
        await using HubStage stage = new();
        using CancellationTokenSource others = new();
        Task<PlayStarted>[] canceled = [.. Enumerable.Range(0, 3).Select(_ => stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call, _ => false, others.Token))];
        Task<PlayStarted> wait = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call, _ =>
        {
            others.Cancel();
            return true;
        });

        (await stage.PutAsync(HubStage.Of(new PlayStarted()))).Accepted.Should().Be(1);

        (await wait.WaitAsync(HubStage.Patience)).Should().NotBeNull();
        await Task.WhenAll(canceled).Invoking(ending => ending.WaitAsync(HubStage.Patience)).Should().ThrowAsync<OperationCanceledException>();
        await stage.Hub.DrainAsync().WaitAsync(HubStage.Patience);
    }

    [Fact]
    public async Task Nothing_need_be_kept_at_all()
    {
        await using HubStage stage = new(options => options.Retention = TimeSpan.Zero);
        await stage.PutAsync(HubStage.Of(new PlayStarted()));

        stage.Clock.Advance(TimeSpan.FromSeconds(30));

        (await stage.PutAsync(HubStage.Of(new CallDisconnected()))).Accepted.Should().Be(1);
    }

    [Fact]
    public void Times_that_no_timer_can_wait_are_refused()
    {
        Action[] settings =
        [
            () => _ = new CallEventHubOptions { Retention = TimeSpan.FromDays(60) },
            () => _ = new CallEventHubOptions { GraceAfterEnd = TimeSpan.FromSeconds(-1) },
            () => _ = new CallEventHubOptions { HandlerPatience = TimeSpan.FromSeconds(-5) },
        ];

        settings.Should().AllSatisfy(setting => setting.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*from 0 to 30 days*"));
    }

    [Fact]
    public void Services_that_end_synchronously_end_the_hub()
    {
        ServiceCollection services = new();
        services.AddCallEventHub();
        ServiceProvider provider = services.BuildServiceProvider();
        CallEventHub hub = provider.GetRequiredService<CallEventHub>();

        provider.Dispose();

        hub.Invoking(ended => ended.ReceiveAsync([new PlayStarted()])).Should().Throw<ObjectDisposedException>();
    }

    /// <summary>Long times go by in steps, as they do.</summary>
    private static void Pass(HubStage stage, TimeSpan time)
    {
        for (TimeSpan gone = TimeSpan.Zero; gone < time; gone += TimeSpan.FromMinutes(1))
        {
            stage.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static ToneReceived Tone(int sequenceId) => HubStage.Of(new ToneReceived { SequenceId = sequenceId, Tone = DtmfTone.One });

    private sealed class Relay(Func<ValueTask<bool>> accept) : ICallEventRelay
    {
        public ValueTask<bool> AcceptAsync(CallEvent callEvent, CancellationToken cancellationToken) => accept();
    }
}
