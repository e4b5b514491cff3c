using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>The line of events that wait for the handlers of one call: what goes past it, and in which order the rest comes.</summary>
public class HubLineTests
{
    private readonly List<object> _handled = [];

    [Fact]
    public async Task A_handler_gets_what_it_waits_for_past_a_full_line()
    {
        await using HubStage stage = new(options => options.EventsKeptOfACall = 2);
        TaskCompletionSource begun = new();
        PlayCompleted? came = null;
        stage.Hub.On<CallConnected>(async (connected, token) =>
        {
            Task<PlayCompleted> coming = stage.Hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token);
            begun.SetResult();
            came = await coming;
        });
        stage.Hub.On<CallEvent>((_, _) => Task.CompletedTask);
        CallEventReceipt flow = await stage.PutAsync(HubStage.Of(new CallConnected()));
        await begun.Task.WaitAsync(HubStage.Patience);

        CallEventReceipt full = await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()));
        CallEventReceipt awaited = await stage.PutAsync(HubStage.Of(new PlayCompleted()));

        full.Refused.Should().Be(1);
        awaited.Accepted.Should().Be(1);
        await flow.Handled.WaitAsync(HubStage.Patience);
        came.Should().NotBeNull();
    }

    [Fact]
    public async Task The_end_of_a_call_goes_past_a_full_line()
    {
        await using HubStage stage = new(options => options.EventsKeptOfACall = 1);
        stage.Hub.On<CallConnected>((connected, token) => stage.Hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token));
        stage.Hub.On<CallEvent>((_, _) => Task.CompletedTask);
        CallEventReceipt flow = await stage.PutAsync(HubStage.Of(new CallConnected()));
        await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()));

        (await stage.PutAsync(HubStage.Of(new CallDisconnected()))).Accepted.Should().Be(1);
        stage.Clock.Advance(TimeSpan.FromSeconds(3));

        await flow.Handled.WaitAsync(HubStage.Patience);
    }

    [Fact]
    public async Task What_nobody_handles_does_not_stand_in_line()
    {
        await using HubStage stage = new(options => options.EventsKeptOfACall = 1);
        TaskCompletionSource go = new();
        stage.Hub.On<CallConnected>((_, _) => go.Task);
        await stage.PutAsync(HubStage.Of(new CallConnected()));

        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()), HubStage.Of(new PlayStarted()));

        receipt.Accepted.Should().Be(3);
        receipt.Handled.IsCompleted.Should().BeTrue();
        go.SetResult();
    }

    [Fact]
    public async Task What_is_behind_a_handler_that_waits_holds_up_no_sender()
    {
        await using CallEventHub hub = new();
        hub.On<CallConnected>((connected, token) => hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token));
        hub.On<CallEvent>((callEvent, _) =>
        {
            _handled.Add(callEvent.Id!);
            return Task.CompletedTask;
        });
        CallEventReceipt flow = await hub.ReceiveAsync([HubStage.Of(new CallConnected { Id = "1" })], CallEventAcknowledgement.OnHandled);
        (await flow.Acknowledged.WaitAsync(HubStage.Patience)).Should().BeTrue();

        CallEventReceipt behind = await hub.ReceiveAsync([HubStage.Of(new PlayStarted { Id = "2" })], CallEventAcknowledgement.OnHandled);

        (await behind.Acknowledged.WaitAsync(HubStage.Patience)).Should().BeTrue("the sender sends what is waited for only after this");
        CallEventReceipt last = await hub.ReceiveAsync([HubStage.Of(new PlayCompleted { Id = "3" })], CallEventAcknowledgement.OnHandled);
        (await last.Acknowledged.WaitAsync(HubStage.Patience)).Should().BeTrue();
        await last.Handled.WaitAsync(HubStage.Patience);
        _handled.Should().Equal("1", "2", "3");
    }

    [Fact]
    public async Task What_comes_after_a_handler_that_waited_is_acknowledged_when_handled()
    {
        await using CallEventHub hub = new();
        TaskCompletionSource go = new();
        hub.On<CallConnected>((connected, token) => hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token));
        hub.On<SendDtmfTonesCompleted>((_, _) => go.Task);
        await hub.ReceiveAsync([HubStage.Of(new CallConnected { Id = "1" })], CallEventAcknowledgement.OnHandled);
        await (await hub.ReceiveAsync([HubStage.Of(new PlayCompleted { Id = "2" })], CallEventAcknowledgement.OnHandled)).Handled;
        await hub.DrainAsync();

        CallEventReceipt later = await hub.ReceiveAsync([HubStage.Of(new SendDtmfTonesCompleted { Id = "3" })], CallEventAcknowledgement.OnHandled);

        later.Acknowledged.IsCompleted.Should().BeFalse();
        go.SetResult();
        (await later.Acknowledged.WaitAsync(HubStage.Patience)).Should().BeTrue();
    }

    [Fact]
    public async Task A_roster_that_is_handled_again_after_a_newer_one_is_stale()
    {
        await using CallEventHub hub = new();
        int failures = 0;
        hub.On<ParticipantsUpdated>((roster, _) =>
        {
            if (roster.SequenceNumber == 1 && failures++ == 0)
            {
                throw new InvalidOperationException();
            }

            _handled.Add($"{roster.SequenceNumber} {roster.IsStale}");
            return Task.CompletedTask;
        });
        ParticipantsUpdated first = HubStage.Of(new ParticipantsUpdated { Id = "1", SequenceNumber = 1 });

        await (await hub.ReceiveAsync([first], CallEventAcknowledgement.OnHandled)).Acknowledged;
        await (await hub.ReceiveAsync([HubStage.Of(new ParticipantsUpdated { Id = "2", SequenceNumber = 2 })], CallEventAcknowledgement.OnHandled)).Acknowledged;
        await (await hub.ReceiveAsync([first], CallEventAcknowledgement.OnHandled)).Acknowledged;

        _handled.Should().Equal("2 False", "1 True");
    }

    [Theory]
    [InlineData("2,4,4,1,3", "1,2,3,4,4")]
    [InlineData("3,3,1,2", "1,2,3,3")]
    [InlineData("1,1,2", "1,1,2")]
    public async Task A_key_that_is_told_of_twice_keeps_its_place(string come, string expected)
    {
        await using HubStage stage = Listening();

        await stage.PutAsync([.. come.Split(',').Select(static key => Tone(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture), "c"))]);

        await stage.Hub.DrainAsync();
        string.Join(',', _handled).Should().Be(expected);
    }

    [Fact]
    public async Task A_key_after_the_end_of_the_call_waits_for_none()
    {
        await using HubStage stage = Listening();
        await stage.PutAsync(HubStage.Of(new CallDisconnected()));

        await stage.PutAsync(Tone(3, "c"));

        await stage.Hub.DrainAsync();
        _handled.Should().Equal(3);
    }

    [Fact]
    public async Task Keys_that_are_counted_on_under_another_context_wait_for_none()
    {
        await using HubStage stage = Listening();
        await stage.PutAsync(Tone(1, "a"), Tone(2, "a"), Tone(3, "a"));

        await stage.PutAsync(Tone(4, "b"));

        await stage.Hub.DrainAsync();
        _handled.Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task What_a_relay_keeps_for_good_is_taken_whatever_stands_in_line()
    {
        HashSet<string> kept = [];
        await using HubStage stage = new(options =>
        {
            options.EventsKeptOfACall = 1;
            options.Relay = new Remembering(kept);
        });
        TaskCompletionSource go = new();
        stage.Hub.On<PlayStarted>((started, _) =>
        {
            _handled.Add(started.Id!);
            return go.Task;
        });

        CallEventReceipt receipt = await stage.PutAsync([.. Enumerable.Range(1, 5).Select(static id => HubStage.Of(new PlayStarted { Id = $"{id}" }))]);

        receipt.Accepted.Should().Be(5);
        go.SetResult();
        await stage.Hub.DrainAsync();
        _handled.Should().Equal("1", "2", "3", "4", "5");
    }

    [Fact]
    public async Task Of_two_who_take_one_invitation_back_each_hears_of_its_own()
    {
        await using HubStage stage = new HubStage().Answers(202, """{"invitationId":"invitation-1"}""");
        CancelAddParticipantResult first = await stage.Connection.CancelAddParticipantAsync("invitation-1");
        CancelAddParticipantResult second = await stage.Connection.CancelAddParticipantAsync("invitation-1");

        await stage.PutAsync(HubStage.Of(new CancelAddParticipantFailed { InvitationId = "invitation-1" }, second.OperationContext));

        first.WaitForOutcomeAsync().IsCompleted.Should().BeFalse();
        (await second.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<CancelAddParticipantFailed>();
    }

    [Fact]
    public async Task Somebody_who_is_told_twice_to_have_moved_counts_once()
    {
        UserIdentifier one = new("8:acs:a_b");
        UserIdentifier other = new("8:acs:c_d");
        await using HubStage stage = new HubStage().Answers(202, "{}");
        MoveParticipantsResult moving = await stage.Connection.MoveParticipantsAsync([one, other], "call-2");

        await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded { Participant = one }, moving.OperationContext), HubStage.Of(new MoveParticipantSucceeded { Participant = one }, moving.OperationContext));
        moving.WaitForOutcomeAsync().IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded { Participant = other }, moving.OperationContext));

        (await moving.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_method_whose_call_is_not_heard_of_any_more_is_told_to_end()
    {
        await using HubStage stage = new HubStage().Answers(200, """{"callConnectionId":"call-1"}""");
        TaskCompletionSource answered = new();
        stage.Hub.On<IncomingCall>(async (incoming, callEnds) =>
        {
            await stage.Client.AnswerCallAsync(incoming, new Uri("https://app.example/cb"), CancellationToken.None);
            answered.SetResult();
            await Task.Delay(Timeout.Infinite, callEnds);
        });
        CallEventReceipt ring = await stage.PutAsync(new IncomingCall { IncomingCallContext = "ring" });
        await answered.Task.WaitAsync(HubStage.Patience);

        for (int hour = 0; hour < 26; hour++)
        {
            stage.Clock.Advance(TimeSpan.FromHours(1));
        }

        await ring.Handled.WaitAsync(HubStage.Patience);
    }

    private HubStage Listening()
    {
        HubStage stage = new();
        stage.Hub.On<ToneReceived>((tone, _) =>
        {
            _handled.Add(tone.SequenceId!.Value);
            return Task.CompletedTask;
        });
        return stage;
    }

    private static ToneReceived Tone(int sequenceId, string context) => HubStage.Of(new ToneReceived { SequenceId = sequenceId, Tone = DtmfTone.One }, context);

    private sealed class Remembering(HashSet<string> kept) : ICallEventRelay
    {
        public ValueTask<bool> AcceptAsync(CallEvent callEvent, CancellationToken cancellationToken) => new(kept.Add(callEvent.Id!));
    }
}
