using System.Globalization;
using Xunit.Abstractions;

namespace CallAutomation.Emulator.Tests;

/// <summary>A run in virtual time that stands still ends, and says how it stands still.</summary>
public class VirtualStallTests(ITestOutputHelper output)
{
    /// <summary>How often each is tried; the build server sets it higher.</summary>
    private const string RunsVariable = "CALL_AUTOMATION_DEPARTURE_RUNS";

    // Some of them keep a processor busy until they are noticed.
    private const int AtOnce = 10;

    // Ends the circle that nothing else would end; a processor less for all further tests.
    private volatile bool _isOver;

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable(RunsVariable), CultureInfo.InvariantCulture, out int count) ? count : 1;

    private static readonly TimeSpan s_little = TimeSpan.FromMilliseconds(100);

    [Fact]
    public Task Blocking_on_an_inbox() => FailsAsync(
        emulator =>
        {
            // The mistake that this is about.
#pragma warning disable xUnit1031
            _ = emulator.CreateInbox<string>().NextAsync<string>().Result;
#pragma warning restore xUnit1031
            return Task.CompletedTask;
        },
        "*blocks the thread until an event comes*Await it*");

    [Fact]
    public Task Blocking_on_something_else() => FailsAsync(
        emulator =>
        {
            new ManualResetEventSlim().Wait();
            return Task.CompletedTask;
        },
        "*blocks the thread (*Await instead*");

    [Fact]
    public Task A_circle_without_an_await() => FailsAsync(
        emulator =>
        {
            while (!emulator.Journal.Entries.Any(entry => entry.Kind == JournalEntryKind.CallEnded) && !_isOver)
            {
            }

            return Task.CompletedTask;
        },
        "*does not end*");

    [Fact]
    public Task A_circle_of_yields() => FailsAsync(
        async emulator =>
        {
            while (!emulator.Journal.Entries.Any(entry => entry.Kind == JournalEntryKind.CallEnded))
            {
                await Task.Yield();
            }
        },
        "*Task.Yield*");

    [Fact]
    public Task A_circle_of_delays_that_take_no_time() => FailsAsync(
        async emulator =>
        {
            while (!emulator.Journal.Entries.Any(entry => entry.Kind == JournalEntryKind.CallEnded))
            {
                await emulator.Delay(TimeSpan.Zero);
            }
        },
        "*times for a Delay of zero*");

    [Fact]
    public Task A_circle_of_timers_that_take_no_time() => FailsAsync(
        async emulator =>
        {
            while (!emulator.Journal.Entries.Any(entry => entry.Kind == JournalEntryKind.CallEnded))
            {
                TaskCompletionSource rung = new();
                await using ITimer timer = emulator.TimeProvider.CreateTimer(_ => rung.TrySetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                await rung.Task;
            }
        },
        "*timers of zero*");

    [Fact]
    public Task A_circle_of_pauses_that_take_real_time() => FailsAsync(
        async emulator =>
        {
            while (!emulator.Journal.Entries.Any(entry => entry.Kind == JournalEntryKind.CallEnded))
            {
                await Task.Delay(1);
            }
        },
        "*real time*");

    private async Task FailsAsync(Func<CallEmulator, Task> application, string message)
    {
        int noticed = 0;
        foreach (int[] runs in Enumerable.Range(0, Runs).Chunk(AtOnce))
        {
            _isOver = false;
            await Task.WhenAll(runs.Select(_ => FailsOnceAsync(application, message)));
            _isOver = true;
            noticed += runs.Length;
        }

        output.WriteLine($"noticed {noticed} of {Runs}");
    }

    private static async Task FailsOnceAsync(Func<CallEmulator, Task> application, string message)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual, VirtualTimePatience = s_little });

        Func<Task> run = () => Watchdog.WaitAsync(Finish(emulator.RunAsync(() => application(emulator))), () => 0, () => "The run does not end.");

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage(message);
        Func<Task> again = () => emulator.RunAsync(() => Task.CompletedTask);
        await again.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Start another emulator*");
        await Watchdog.WaitAsync(Finish(emulator.StopAsync()), () => 0, () => "The emulator does not stop.");
    }

    private static async Task<int> Finish(Task task)
    {
        await task;
        return 0;
    }
}
