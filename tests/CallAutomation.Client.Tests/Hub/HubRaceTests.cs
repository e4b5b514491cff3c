using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>
/// Races are looked for, not waited for: every order of the steps of a few threads is tried. <c>CALL_AUTOMATION_SCHEDULES</c> says how many of each at most.
/// The points between steps are in Debug builds only.
/// </summary>
public class HubRaceTests(ITestOutputHelper output)
{
    private static readonly int s_most = int.TryParse(Environment.GetEnvironmentVariable("CALL_AUTOMATION_SCHEDULES"), out int most) ? most : 1_500;

    [Fact]
    public void A_request_is_ended_by_its_event_whoever_else_gives_up_meanwhile()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            CancellationTokenSource impatient = new();
            Task<PlayStarted> other = hub.WaitForAsync<PlayStarted>("call-1", null, impatient.Token);
            PlayResult? play = null;
            return (
            [
                () => play = CallAutomationModelFactory.Awaitable(CallAutomationModelFactory.PlayResult("greeting"), hub, "call-1"),
                impatient.Cancel,
                () => Put(hub, new PlayStarted { Id = "started", CallConnectionId = "call-1", OperationContext = "another" }),
            ], () =>
            {
                Put(hub, new PlayCompleted { Id = "completed", CallConnectionId = "call-1", OperationContext = "greeting" });
                play!.WaitForOutcomeAsync().Wait(HubStage.Patience).Should().BeTrue("the event came after the request");
                Ends(other).Should().BeTrue("an event or the token ended it");
            }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(10);
    }

    [Fact]
    public void A_wait_is_answered_once_whatever_comes_between()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            CancellationTokenSource impatient = new();
            _ = hub.WaitForAsync<PlayCanceled>("call-1", null, impatient.Token);
            Task<PlayStarted>? first = null;
            Task<PlayStarted>? second = null;
            return (
            [
                () => first = hub.WaitForAsync<PlayStarted>("call-1"),
                () => second = hub.WaitForAsync<PlayStarted>("call-1"),
                impatient.Cancel,
                () => Put(hub, new PlayStarted { Id = "a", CallConnectionId = "call-1" }),
            ], () =>
            {
                Put(hub, new PlayStarted { Id = "b", CallConnectionId = "call-1" });
                Task.WaitAll([first!, second!], HubStage.Patience).Should().BeTrue("two events answer two waits");
                new[] { first!.Result.Id, second!.Result.Id }.Should().BeEquivalentTo("a", "b");
            }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(100);
    }

    [Fact]
    public void A_wait_that_is_canceled_takes_no_event_from_the_next()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            CancellationTokenSource impatient = new();
            Task<PlayStarted> first = hub.WaitForAsync<PlayStarted>("call-1", null, impatient.Token);
            return (
            [
                impatient.Cancel,
                () => Put(hub, new PlayStarted { Id = "a", CallConnectionId = "call-1" }),
            ], () =>
            {
                Ends(first).Should().BeTrue();
                bool answered = first.Status == TaskStatus.RanToCompletion;
                hub.WaitForAsync<PlayStarted>("call-1").IsCompleted.Should().Be(!answered, "the event answers one wait, and one that was not canceled");
            }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(3);
    }

    [Fact]
    public void A_delivery_that_comes_twice_at_once_is_handled_once()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            int handled = 0;
            hub.On<PlayStarted>((_, _) => Task.FromResult(Interlocked.Increment(ref handled)));
            CallEventReceipt[] receipts = new CallEventReceipt[3];
            return (
                [.. Enumerable.Range(0, 3).Select(number => (Action)(() => receipts[number] = Put(hub, new PlayStarted { Id = "same", CallConnectionId = "call-1" })))],
                () =>
                {
                    Task.WaitAll([.. receipts.Select(receipt => receipt.Handled)], HubStage.Patience).Should().BeTrue();
                    handled.Should().Be(1);
                    receipts.Sum(receipt => receipt.Accepted).Should().Be(1);
                    receipts.Sum(receipt => receipt.Duplicates).Should().Be(2);
                }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(10);
    }

    [Fact]
    public void A_new_call_connects_or_ends_and_its_creator_hears_of_it()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            CreateCallResult? placed = null;
            return (
            [
                () => placed = CallAutomationModelFactory.Awaitable(
                    CallAutomationModelFactory.CreateCallResult(new CallConnectionOf(), CallAutomationModelFactory.CallConnectionProperties("call-1"), "context-1"), hub),
                () => Put(hub, new CallConnected { Id = "a", CallConnectionId = "call-1" }),
                () => Put(hub, new CallDisconnected { Id = "b", CallConnectionId = "call-1" }),
            ], () => placed!.WaitForOutcomeAsync().Wait(HubStage.Patience).Should().BeTrue());
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(100);
    }

    [Fact]
    public void A_method_that_lives_as_long_as_the_call_is_always_told_of_its_end()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
            TaskCompletionSource rings = new(TaskCreationOptions.RunContinuationsAsynchronously);
            hub.On<IncomingCall>((_, callEnds) =>
            {
                callEnds.Register(ended.SetResult);
                rings.SetResult();
                return ended.Task;
            });
            Put(hub, new IncomingCall { IncomingCallContext = "ring" });
            rings.Task.Wait(HubStage.Patience);
            AwaitedRequest request = new(null, "context-1") { IncomingCallContext = "ring" };
            AwaitedOutcome outcome = hub.Expect(typeof(AnswerCallResult), request)!;
            return (
            [
                () => hub.Accepted(
                    outcome, CallAutomationModelFactory.AnswerCallResult(new CallConnectionOf(), CallAutomationModelFactory.CallConnectionProperties("call-1"), "context-1"), request),
                () => Put(hub, new CallDisconnected { Id = "b", CallConnectionId = "call-1" }),
            ], () => ended.Task.Wait(HubStage.Patience).Should().BeTrue());
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(10);
    }

    [Fact]
    public void Nobody_waits_for_ever_when_the_hub_ends()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            CallEventHub hub = new();
            Task? wait = null;
            PlayResult? play = null;
            return (
            [
                () =>
                {
                    try
                    {
                        wait = hub.WaitForAsync<PlayStarted>("call-1");
                    }
                    catch (ObjectDisposedException)
                    {
                        wait = Task.CompletedTask;
                    }
                },
                () => play = CallAutomationModelFactory.Awaitable(CallAutomationModelFactory.PlayResult("greeting"), hub, "call-2"),
                () => hub.DisposeAsync().AsTask().Wait(),
            ], () =>
            {
                Ends(wait!).Should().BeTrue("the wait fails");
                Ends(play!.WaitForOutcomeAsync()).Should().BeTrue("the outcome fails");
            }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(10);
    }

    [Fact]
    public void A_call_that_is_being_forgotten_loses_no_wait()
    {
        int tried = Schedules.Try(s_most, () =>
        {
            FakeTimeProvider clock = new();
            CallEventHub hub = new(new CallEventHubOptions { TimeProvider = clock });
            Put(hub, new RecordingStateChanged { Id = "a", RecordingId = "recording-1" });
            clock.Advance(TimeSpan.FromMinutes(4.9));
            Task<RecordingFileStatusUpdated>? files = null;
            return (
            [
                () => clock.Advance(TimeSpan.FromMinutes(6)),
                () => files = hub.WaitForRecordingAsync<RecordingFileStatusUpdated>("recording-1"),
            ], () =>
            {
                Put(hub, new RecordingFileStatusUpdated { Id = "b", RecordingId = "recording-1" });
                Ends(files!).Should().BeTrue("the file came while somebody waited");
            }
            );
        });
        output.WriteLine($"{tried} orders");
        tried.Should().BeGreaterThan(3);
    }

    private static CallEventReceipt Put(CallEventHub hub, CallEvent callEvent) => hub.ReceiveAsync([callEvent]).AsTask().GetAwaiter().GetResult();

    private static bool Ends(Task task) => Task.WhenAny(task, Task.Delay(TimeSpan.FromSeconds(2))).GetAwaiter().GetResult() == task;

    private sealed class CallConnectionOf : CallConnection;
}
