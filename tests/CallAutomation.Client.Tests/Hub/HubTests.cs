using System.Collections.Concurrent;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>Events on their way through the hub.</summary>
public class HubTests
{
    [Fact]
    public async Task Every_event_of_a_batch_is_handled_once_and_in_order()
    {
        await using HubStage stage = new();
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt receipt = await stage.PutAsync(
            HubStage.Of(new CallConnected()), HubStage.Of(new PlayStarted()), HubStage.Of(new PlayCompleted()), HubStage.Of(new CallDisconnected()));

        (receipt.Accepted, receipt.Duplicates, receipt.Refused).Should().Be((4, 0, 0));
        await receipt.Handled.WaitAsync(HubStage.Patience);
        handled.Select(one => one.GetType().Name).Should().Equal("CallConnected", "PlayStarted", "PlayCompleted", "CallDisconnected");
    }

    [Fact]
    public async Task A_payload_is_read_and_taken()
    {
        await using HubStage stage = new();
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt receipt = await stage.Hub.ReceiveAsync(Events.Samples.Body("PlayCompleted"));
        CallEventReceipt again = await stage.Hub.ReceiveAsync(Events.Samples.Body("PlayCompleted"));

        (receipt.Accepted, again.Duplicates).Should().Be((1, 1));
        await receipt.Handled.WaitAsync(HubStage.Patience);
        handled.Should().ContainSingle().Which.Should().BeOfType<PlayCompleted>();
    }

    [Fact]
    public async Task A_delivery_during_the_run_joins_the_run()
    {
        await using HubStage stage = new();
        TaskCompletionSource busy = new();
        int runs = 0;
        stage.Hub.On<PlayCompleted>(async (_, _) =>
        {
            runs++;
            await busy.Task;
        });

        CallEventReceipt first = await stage.PutAsync(HubStage.Of(new PlayCompleted { Id = "event-a" }));
        CallEventReceipt second = await stage.PutAsync(HubStage.Of(new PlayCompleted { Id = "event-a" }));

        second.Duplicates.Should().Be(1);
        second.Handled.IsCompleted.Should().BeFalse("it is at work");
        busy.SetResult();
        await Task.WhenAll(first.Handled, second.Handled).WaitAsync(HubStage.Patience);
        runs.Should().Be(1);
    }

    [Fact]
    public async Task Ids_are_forgotten_by_time_and_by_count()
    {
        await using HubStage stage = new(options => options.IdsKept = 3);
        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }));
        stage.Clock.Advance(TimeSpan.FromMinutes(6));
        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Accepted.Should().Be(1, "five minutes are over");

        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "b" }), HubStage.Of(new PlayStarted { Id = "c" }), HubStage.Of(new PlayStarted { Id = "d" }));

        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "d" }))).Duplicates.Should().Be(1);
        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Accepted.Should().Be(1, "three newer ones came since");
    }

    [Fact]
    public async Task A_handler_that_throws_harms_nobody()
    {
        await using HubStage stage = new();
        stage.Hub.On<CallEvent>((_, _) => throw new InvalidOperationException("a bug"));
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayCompleted()));

        await receipt.Handled.WaitAsync(HubStage.Patience);
        handled.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_handler_that_never_returns_holds_up_its_own_call_and_no_other()
    {
        await using HubStage stage = new();
        stage.Hub.On<PlayStarted>((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt stuck = await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayCompleted()));
        CallEventReceipt other = await stage.PutAsync(HubStage.Of(new PlayCompleted(), call: "call-2"));

        await other.Handled.WaitAsync(HubStage.Patience);
        stuck.Handled.IsCompleted.Should().BeFalse();
        handled.Should().ContainSingle().Which.CallConnectionId.Should().Be("call-2");
    }

    [Fact]
    public async Task A_handler_may_wait_for_its_own_call()
    {
        await using HubStage stage = new HubStage().Answers(202);
        TaskCompletionSource<PlayCompleted> heard = new();
        stage.Hub.On<CallConnected>(async (connected, cancellationToken) =>
            heard.SetResult(await stage.Client.GetCallConnection(connected.CallConnectionId)
                .PlayAsync(new PlayOptions(new FileSource(new Uri("https://app.example/a.wav"))) { OperationContext = "greeting" }, cancellationToken)
                .WaitForCompletionAsync(cancellationToken)));

        await stage.PutAsync(HubStage.Of(new CallConnected()));
        while (stage.Service.Sent.Count == 0)
        {
            await Task.Yield();
        }

        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "greeting"));

        (await heard.Task.WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_taken_when_it_comes_again()
    {
        await using HubStage stage = new(options => options.Capacity = 2);
        TaskCompletionSource busy = new();
        TaskCompletionSource begun = new();
        stage.Hub.On<PlayStarted>((_, _) =>
        {
            begun.TrySetResult();
            return busy.Task;
        });
        await stage.PutAsync(HubStage.Of(new PlayStarted()));
        await begun.Task.WaitAsync(HubStage.Patience);

        CallEventReceipt full = await stage.PutAsync(
            HubStage.Of(new PlayStarted { Id = "a" }), HubStage.Of(new PlayStarted { Id = "b" }), HubStage.Of(new PlayStarted { Id = "c" }));
        busy.SetResult();
        await full.Handled.WaitAsync(HubStage.Patience);
        CallEventReceipt again = await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "c" }));

        (full.Accepted, full.Refused).Should().Be((2, 1));
        (again.Accepted, again.Duplicates).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_wait_finds_what_came_before_it_and_each_event_once()
    {
        await using HubStage stage = new();
        await stage.PutAsync(HubStage.Of(new CallConnected()), HubStage.Of(new PlayStarted(), "first"), HubStage.Of(new PlayStarted(), "second"));

        (await stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call)).OperationContext.Should().Be("first");
        (await stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call)).OperationContext.Should().Be("second");
        stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call).IsCompleted.Should().BeFalse();
        (await stage.Hub.WaitForAsync<CallConnected>(HubStage.Call)).Should().BeSameAs(await stage.Hub.WaitForAsync<CallConnected>(HubStage.Call), "a state answers all");
    }

    [Fact]
    public async Task A_wait_after_the_end_says_that_the_call_has_ended()
    {
        await using HubStage stage = new();
        await stage.PutAsync(HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromSeconds(3));

        Func<Task> wait = () => stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call);

        await wait.Should().ThrowAsync<CallOperationException>().WithMessage("PlayStarted was waited for, but the call has ended*");
        (await stage.Hub.WaitForAsync<CallDisconnected>(HubStage.Call)).Should().NotBeNull("events are kept for five minutes");
    }

    [Fact]
    public async Task A_call_is_forgotten_five_minutes_after_its_end()
    {
        await using HubStage stage = new();
        await stage.PutAsync(HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromMinutes(11));

        Task<CallDisconnected> wait = stage.Hub.WaitForAsync<CallDisconnected>(HubStage.Call);

        wait.IsCompleted.Should().BeFalse("nothing is known of such a call any more");
    }

    [Fact]
    public async Task Tones_are_put_in_order()
    {
        await using HubStage stage = new();
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt receipt = await stage.PutAsync(Tone(2), Tone(3), Tone(1));
        await receipt.Handled.WaitAsync(HubStage.Patience);

        handled.Cast<ToneReceived>().Select(tone => tone.SequenceId).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task A_missing_tone_is_waited_for_a_second()
    {
        await using HubStage stage = new();
        ConcurrentQueue<CallEvent> handled = Collect(stage);
        CallEventReceipt first = await stage.PutAsync(Tone(1));
        await first.Handled.WaitAsync(HubStage.Patience);
        CallEventReceipt gap = await stage.PutAsync(Tone(3), Tone(4));

        stage.Clock.Advance(TimeSpan.FromSeconds(0.9));
        handled.Should().ContainSingle();
        stage.Clock.Advance(TimeSpan.FromSeconds(0.2));

        await gap.Handled.WaitAsync(HubStage.Patience);
        CallEventReceipt late = await stage.PutAsync(Tone(2));
        await late.Handled.WaitAsync(HubStage.Patience);
        handled.Cast<ToneReceived>().Select(tone => tone.SequenceId).Should().Equal(1, 3, 4, 2);
    }

    [Fact]
    public async Task Older_and_repeated_rosters_are_marked()
    {
        await using HubStage stage = new();
        ConcurrentQueue<CallEvent> handled = Collect(stage);

        CallEventReceipt receipt = await stage.PutAsync(Roster(3, "a"), Roster(1, "b"), Roster(3, "a"), Roster(3, "c"), Roster(5, "a"), HubStage.Of(new ParticipantsUpdated()));
        await receipt.Handled.WaitAsync(HubStage.Patience);

        handled.Cast<ParticipantsUpdated>().Select(roster => roster.IsStale).Should().Equal(false, true, true, false, false, false);
    }

    [Fact]
    public async Task Reading_a_call_brings_all_of_it_and_ends_with_it()
    {
        await using HubStage stage = new();
        await stage.PutAsync(HubStage.Of(new CallConnected()));
        List<string> read = [];
        Task reading = Task.Run(async () =>
        {
            await foreach (CallEvent callEvent in stage.Hub.ReadAsync(HubStage.Call))
            {
                read.Add(callEvent.GetType().Name);
            }
        });

        await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromSeconds(3));

        await reading.WaitAsync(HubStage.Patience);
        read.Should().Equal("CallConnected", "PlayStarted", "CallDisconnected");
    }

    [Fact]
    public async Task Reading_too_slowly_says_so()
    {
        await using HubStage stage = new(options => options.EventsKeptOfACall = 2);
        await using IAsyncEnumerator<CallEvent> reading = stage.Hub.ReadAsync(HubStage.Call).GetAsyncEnumerator();
        await stage.PutAsync(HubStage.Of(new PlayStarted()));
        await reading.MoveNextAsync();
        await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()));

        Func<Task> next = async () => await reading.MoveNextAsync();

        await next.Should().ThrowAsync<InvalidOperationException>().WithMessage("1 events of the call came and went unread*");
    }

    [Fact]
    public async Task Draining_waits_for_what_is_at_work()
    {
        await using HubStage stage = new();
        TaskCompletionSource busy = new();
        stage.Hub.On<PlayStarted>((_, _) => busy.Task);
        await stage.PutAsync(HubStage.Of(new PlayStarted()));

        Task drained = stage.Hub.DrainAsync();
        drained.IsCompleted.Should().BeFalse();
        busy.SetResult();

        await drained.WaitAsync(HubStage.Patience);
        await stage.Hub.DrainAsync();
    }

    [Fact]
    public async Task A_method_that_lives_as_long_as_the_call_is_told_of_its_end()
    {
        await using HubStage stage = new HubStage().Answers(200, """{"callConnectionId":"call-1"}""");
        TaskCompletionSource answered = new();
        TaskCompletionSource<bool> ended = new();
        stage.Hub.On<IncomingCall>(async (incoming, callEnds) =>
        {
            await stage.Client.AnswerCallAsync(incoming, new Uri("https://app.example/cb"), CancellationToken.None);
            answered.SetResult();
            callEnds.Register(() => ended.SetResult(true));
            await ended.Task;
        });
        await stage.PutAsync(new IncomingCall { IncomingCallContext = "ring" });
        await answered.Task.WaitAsync(HubStage.Patience);
        await stage.PutAsync(HubStage.Of(new CallConnected()));
        ended.Task.IsCompleted.Should().BeFalse();

        await stage.PutAsync(HubStage.Of(new CallDisconnected()));

        (await ended.Task.WaitAsync(HubStage.Patience)).Should().BeTrue();
    }

    [Fact]
    public async Task Two_hubs_know_nothing_of_each_other()
    {
        await using HubStage one = new();
        await using HubStage other = new();

        (await one.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Accepted.Should().Be(1);
        (await other.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Accepted.Should().Be(1);
    }

    [Fact]
    public async Task A_relay_decides_what_is_new_and_what_it_did_not_acknowledge_comes_again()
    {
        Relay relay = new();
        await using HubStage stage = new(options => options.Relay = relay);
        relay.Answer = _ => throw new IOException("the database is away");
        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Refused.Should().Be(1);

        relay.Answer = _ => true;
        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }))).Accepted.Should().Be(1);
        relay.Answer = _ => false;
        (await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "b" }))).Duplicates.Should().Be(1);
    }

    [Fact]
    public async Task A_predicate_that_throws_ends_its_own_wait_and_loses_no_event()
    {
        await using HubStage stage = new();
        Task<PlayStarted> buggy = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call, _ => throw new InvalidOperationException("a bug"));
        Task<PlayStarted> other = stage.Hub.WaitForAsync<PlayStarted>(HubStage.Call);

        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new PlayStarted()));

        receipt.Accepted.Should().Be(1);
        await buggy.Invoking(wait => wait.WaitAsync(HubStage.Patience)).Should().ThrowAsync<InvalidOperationException>().WithMessage("a bug");
        (await other.WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_handler_that_was_taken_off_is_not_called()
    {
        await using HubStage stage = new();
        int calls = 0;
        IDisposable registration = stage.Hub.On<PlayStarted>((_, _) => Task.FromResult(++calls));
        await (await stage.PutAsync(HubStage.Of(new PlayStarted()))).Handled.WaitAsync(HubStage.Patience);

        registration.Dispose();
        await (await stage.PutAsync(HubStage.Of(new PlayStarted()))).Handled.WaitAsync(HubStage.Patience);

        calls.Should().Be(1);
    }

    [Fact]
    public async Task A_flow_is_tested_without_any_http()
    {
        await using HubStage stage = new();
        MockedCall call = new(stage.Hub);

        Task<string> flow = AskAsync(call, CancellationToken.None);
        await stage.PutAsync(HubStage.Of(new RecognizeCompleted { DtmfResult = new DtmfResult { Tones = [DtmfTone.One] } }, "ask"));

        (await flow.WaitAsync(HubStage.Patience)).Should().Be("1");
    }

    private static async Task<string> AskAsync(CallConnection call, CancellationToken cancellationToken)
    {
        RecognizeCompleted answer = await call.RecognizeAsync(new RecognizeDtmfOptions(new PhoneIdentifier("+14255550123"), 1), cancellationToken).WaitForCompletionAsync(cancellationToken);
        return string.Concat(answer.DtmfResult!.Tones.Select(tone => tone.ToKey()));
    }

    private static ToneReceived Tone(int sequenceId) => HubStage.Of(new ToneReceived { SequenceId = sequenceId, Tone = DtmfTone.One });

    private static ParticipantsUpdated Roster(int number, string user) =>
        HubStage.Of(new ParticipantsUpdated { SequenceNumber = number, Participants = [new CallParticipant { Identifier = new UserIdentifier("8:acs:" + user) }] });

    private static ConcurrentQueue<CallEvent> Collect(HubStage stage)
    {
        ConcurrentQueue<CallEvent> handled = new();
        stage.Hub.On<CallEvent>((callEvent, _) =>
        {
            handled.Enqueue(callEvent);
            return Task.CompletedTask;
        });
        return handled;
    }

    private sealed class Relay : ICallEventRelay
    {
        public Func<CallEvent, bool> Answer { get; set; } = _ => true;

        public ValueTask<bool> AcceptAsync(CallEvent callEvent, CancellationToken cancellationToken) => new(Answer(callEvent));
    }

    private sealed class MockedCall(CallEventHub hub) : CallConnection
    {
        public override Task<Azure.Response<RecognizeResult>> RecognizeAsync(RecognizeOptions options, CancellationToken cancellationToken = default) => Task.FromResult(
            Azure.Response.FromValue(CallAutomationModelFactory.Awaitable(CallAutomationModelFactory.RecognizeResult("ask"), hub, HubStage.Call), null!));
    }
}
