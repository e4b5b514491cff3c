using CallAutomation.Client.Events;
using FluentAssertions;
using Xunit;
using static CallAutomation.Client.Events.CallEventAcknowledgement;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>When the sender is told that an event arrived, and what is done when it is delivered again.</summary>
public class AcknowledgementTests
{
    private readonly CallEventHub _hub = new();

    [Fact]
    public async Task Queued_is_acknowledged_while_the_handler_works()
    {
        TaskCompletionSource go = new();
        _hub.On<PlayCompleted>((_, _) => go.Task);

        CallEventReceipt receipt = await _hub.ReceiveAsync([Played("1")]);

        receipt.Acknowledged.IsCompleted.Should().BeTrue();
        (await receipt.Acknowledged).Should().BeTrue();
        receipt.Handled.IsCompleted.Should().BeFalse();
        go.SetResult();
        await receipt.Handled;
    }

    [Fact]
    public async Task Handled_is_acknowledged_when_the_handlers_have_returned()
    {
        TaskCompletionSource go = new();
        _hub.On<PlayCompleted>((_, _) => go.Task);

        CallEventReceipt receipt = await _hub.ReceiveAsync([Played("1")], OnHandled);
        CallEventReceipt repeated = await _hub.ReceiveAsync([Played("1")], OnHandled);

        receipt.Acknowledged.IsCompleted.Should().BeFalse();
        repeated.Duplicates.Should().Be(1);
        repeated.Acknowledged.IsCompleted.Should().BeFalse("a delivery during a run joins it");
        go.SetResult();
        (await receipt.Acknowledged).Should().BeTrue();
        (await repeated.Acknowledged).Should().BeTrue();
    }

    [Fact]
    public async Task What_failed_before_it_was_acknowledged_is_done_again_and_nothing_else()
    {
        int failing = 0;
        int fine = 0;
        _hub.On<PlayCompleted>((_, _) => Interlocked.Increment(ref failing) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);
        _hub.On<PlayCompleted>((_, _) =>
        {
            Interlocked.Increment(ref fine);
            return Task.CompletedTask;
        });

        CallEventReceipt first = await _hub.ReceiveAsync([Played("1")], OnHandled);
        bool isAcknowledged = await first.Acknowledged;
        CallEventReceipt second = await _hub.ReceiveAsync([Played("1")], OnHandled);

        isAcknowledged.Should().BeFalse();
        second.Accepted.Should().Be(1);
        (await second.Acknowledged).Should().BeTrue();
        CallEventReceipt third = await _hub.ReceiveAsync([Played("1")], OnHandled);
        third.Duplicates.Should().Be(1);
        failing.Should().Be(2);
        fine.Should().Be(1, "it had handled the event");
        await _hub.DrainAsync();
    }

    [Fact]
    public async Task What_failed_is_done_again_without_answering_another_wait()
    {
        int runs = 0;
        _hub.On<PlayCompleted>((_, _) => Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);
        Task<PlayCompleted> one = _hub.WaitForAsync<PlayCompleted>("call");
        Task<PlayCompleted> two = _hub.WaitForAsync<PlayCompleted>("call");

        await (await _hub.ReceiveAsync([Played("1")], OnHandled)).Acknowledged;
        await (await _hub.ReceiveAsync([Played("1")], OnHandled)).Acknowledged;

        runs.Should().Be(2);
        (await one).Id.Should().Be("1");
        two.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task What_failed_after_it_was_queued_is_not_done_again()
    {
        int runs = 0;
        _hub.On<PlayCompleted>((_, _) => Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);

        await (await _hub.ReceiveAsync([Played("1")])).Handled;
        CallEventReceipt second = await _hub.ReceiveAsync([Played("1")], OnHandled);

        second.Duplicates.Should().Be(1);
        (await second.Acknowledged).Should().BeTrue();
        runs.Should().Be(1);
    }

    [Fact]
    public async Task A_handler_that_waits_is_acknowledged_at_its_first_wait()
    {
        PlayCompleted? came = null;
        _hub.On<CallConnected>(async (connected, token) => came = await _hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token));

        CallEventReceipt receipt = await _hub.ReceiveAsync([new CallConnected { Id = "0", CallConnectionId = "call" }], OnHandled);

        (await receipt.Acknowledged).Should().BeTrue("the sender sends nothing more of this call before");
        receipt.Handled.IsCompleted.Should().BeFalse();
        await _hub.ReceiveAsync([Played("1")], OnHandled);
        await receipt.Handled;
        came!.Id.Should().Be("1");
    }

    [Fact]
    public async Task A_wait_that_is_answered_at_once_holds_nobody_up_and_releases_nothing()
    {
        TaskCompletionSource go = new();
        await _hub.ReceiveAsync([Played("1")]);
        _hub.On<CallConnected>(async (connected, token) =>
        {
            await _hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token);
            await go.Task;
        });

        CallEventReceipt receipt = await _hub.ReceiveAsync([new CallConnected { Id = "0", CallConnectionId = "call" }], OnHandled);

        receipt.Acknowledged.IsCompleted.Should().BeFalse();
        go.SetResult();
        (await receipt.Acknowledged).Should().BeTrue();
    }

    [Fact]
    public async Task The_method_of_an_incoming_call_is_acknowledged_when_it_has_started()
    {
        TaskCompletionSource go = new();
        _hub.On<IncomingCall>((_, _) => go.Task);

        CallEventReceipt receipt = await _hub.ReceiveAsync([new IncomingCall { Id = "0", IncomingCallContext = "ctx" }], OnHandled);

        (await receipt.Acknowledged).Should().BeTrue();
        receipt.Handled.IsCompleted.Should().BeFalse();
        go.SetResult();
        await receipt.Handled;
    }

    [Fact]
    public async Task The_method_of_an_incoming_call_that_cannot_start_is_started_again()
    {
        int starts = 0;
        _hub.On<IncomingCall>((_, _) => Interlocked.Increment(ref starts) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);
        IncomingCall incomingCall = new() { Id = "0", IncomingCallContext = "ctx" };

        bool first = await (await _hub.ReceiveAsync([incomingCall], OnHandled)).Acknowledged;
        bool second = await (await _hub.ReceiveAsync([incomingCall], OnHandled)).Acknowledged;

        first.Should().BeFalse();
        second.Should().BeTrue();
        starts.Should().Be(2);
    }

    [Fact]
    public async Task What_a_hub_that_ends_interrupts_is_not_acknowledged()
    {
        _hub.On<PlayCompleted>((_, token) => Task.Delay(Timeout.Infinite, token));
        CallEventReceipt receipt = await _hub.ReceiveAsync([Played("1")], OnHandled);

        await _hub.DisposeAsync();

        (await receipt.Acknowledged).Should().BeFalse();
    }

    [Fact]
    public async Task Of_a_batch_one_that_failed_brings_all_back_and_only_that_one_runs_again()
    {
        List<string> handled = [];
        _hub.On<PlayCompleted>((played, _) =>
        {
            lock (handled)
            {
                handled.Add(played.Id!);
                return played.Id == "2" && handled.Count(id => id == "2") == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
            }
        });

        bool first = await (await _hub.ReceiveAsync([Played("1"), Played("2"), Played("3")], OnHandled)).Acknowledged;
        CallEventReceipt again = await _hub.ReceiveAsync([Played("1"), Played("2"), Played("3")], OnHandled);

        first.Should().BeFalse();
        (await again.Acknowledged).Should().BeTrue();
        (again.Accepted, again.Duplicates).Should().Be((1, 2));
        handled.Should().Equal("1", "2", "3", "2");
    }

    private static PlayCompleted Played(string id) => new() { Id = id, CallConnectionId = "call" };
}
