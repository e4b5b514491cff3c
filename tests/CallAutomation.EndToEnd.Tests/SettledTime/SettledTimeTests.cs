using System.Globalization;
using System.Net.Sockets;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Emulator;
using Xunit.Abstractions;

namespace CallAutomation.EndToEnd.Tests.SettledTime;

/// <summary>Rest is that of the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(SettledTimeTests), DisableParallelization = true)]
[Collection(nameof(SettledTimeTests))]
public class SettledTimeTests(ITestOutputHelper output)
{
    /// <summary>How many seeds are tried.</summary>
    private const string RunsVariable = "CALL_AUTOMATION_SETTLED_RUNS";

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable(RunsVariable), CultureInfo.InvariantCulture, out int count) ? count : 5;

    [Fact]
    public async Task An_application_that_goes_where_it_likes_has_its_outcome()
    {
        await using SettledCall call = await SettledCall.StartAsync(TimeSpan.FromMilliseconds(20), static () => Task.CompletedTask);

        await call.RunAsync();

        call.Outcome().Should().Contain("12:00:04").And.Contain("12:00:08");
        call.Emulator.TimeProvider.GetUtcNow().Should().BeOnOrAfter(new DateTimeOffset(2026, 1, 1, 12, 0, 9, TimeSpan.Zero));
    }

    [Fact]
    public async Task Pauses_shorter_than_rest_change_no_outcome()
    {
        Run[] runs = await RunAsync(TimeSpan.FromMilliseconds(60), seed => Pauses(seed, 0, 20));

        output.WriteLine($"{runs.Count(run => run.Outcome == runs[0].Outcome)} of {Runs} seeds had the outcome of the first; {runs.Sum(run => run.Late)} requests came late, or nearly");
        runs.Select(run => run.Outcome).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Pauses_longer_than_rest_are_told_of()
    {
        await using SettledCall undisturbed = await SettledCall.StartAsync(TimeSpan.FromMilliseconds(60), static () => Task.CompletedTask);
        await undisturbed.RunAsync();
        string expected = undisturbed.Outcome();

        Run[] runs = await RunAsync(TimeSpan.FromMilliseconds(10), seed => Pauses(seed, 40, 80));

        int different = runs.Count(run => run.Outcome != expected);
        int hidden = runs.Count(run => run.Outcome != expected && run is { Late: 0, Resumptions: 0, RealDelays: 0 });
        output.WriteLine($"{different} of {Runs} seeds had another outcome; {runs.Count(run => run.Late > 0)} of them had late requests, {runs.Count(run => run.Resumptions > 0)} resumptions, {runs.Count(run => run.RealDelays > 0)} real delays; {hidden} differed without being told of");
        different.Should().BePositive();
        hidden.Should().Be(0);
    }

    [Fact]
    public async Task The_clock_stands_still_while_a_request_is_on_its_way()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.SettledAfter(TimeSpan.FromMilliseconds(10)) });
        TaskCompletionSource way = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using SocketsHttpHandler slow = new();
        slow.ConnectCallback = async (context, cancellationToken) =>
        {
            await way.Task;
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        CallAutomationClient client = new(emulator.ConnectionString, new CallAutomationClientOptions { Transport = new HttpClientTransport(slow) });

        Task request = client.CreateCallAsync(new PhoneIdentifier("+14255550123"), new Uri("http://app.example/callbacks"), new PhoneIdentifier("+14255550199"));
        Task later = emulator.Delay(TimeSpan.FromHours(1));
        // As long as many rests: a clock that did not care would have moved.
        SpinWait.SpinUntil(() => later.IsCompleted, TimeSpan.FromMilliseconds(200)).Should().BeFalse();
        way.SetResult();

        await request;
        await later;
    }

    [Fact]
    public async Task Work_that_keeps_its_thread_keeps_the_clock_however_long_it_takes()
    {
        await using SettledCall undisturbed = await SettledCall.StartAsync(TimeSpan.FromMilliseconds(60), static () => Task.CompletedTask);
        await undisturbed.RunAsync();

        await using SettledCall call = await SettledCall.StartAsync(TimeSpan.FromMilliseconds(10), static () =>
        {
            Thread.Sleep(200);
            return Task.CompletedTask;
        });
        await call.RunAsync();

        call.Outcome().Should().Be(undisturbed.Outcome());
        call.Emulator.RealDelays.Should().Be(0);
    }

    [Fact]
    public async Task A_thread_that_is_kept_for_good_is_told_of_and_taken_for_anothers()
    {
        using ManualResetEventSlim end = new();
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Settled });
        Task kept = Task.Run(end.Wait);

        await emulator.Delay(TimeSpan.FromHours(1));

        end.Set();
        await kept;
        emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("more of the thread pool's threads", StringComparison.Ordinal));
        emulator.Resumptions.Should().BePositive();
    }

    [Fact]
    public async Task A_real_delay_is_told_of_with_its_place()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.SettledAfter(TimeSpan.FromMilliseconds(40)) });

        await Task.Run(static async () =>
        {
            await Task.Delay(10);
            await Task.Delay(30);
            await Task.Delay(31);
        });
        await emulator.Delay(TimeSpan.FromSeconds(1));
        await emulator.Delay(TimeSpan.FromSeconds(1));

        emulator.RealDelays.Should().Be(2);
        emulator.Journal.Entries.Where(static entry => entry.What.Contains("Task.Delay waits in real time", StringComparison.Ordinal))
            .Should().HaveCountGreaterThan(0).And.OnlyContain(static entry => entry.What.Contains(nameof(A_real_delay_is_told_of_with_its_place), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_pauses_in_real_time_is_told_of()
    {
        FaultPlan plan = new(1) { Rules = { new FaultRule(FaultKind.FailedBeforeEffect, 1) } };
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.SettledAfter(TimeSpan.FromMilliseconds(10)), Faults = plan });
        emulator.ConnectApplication(static (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK)));
        CallAutomationClientOptions options = new();
        options.Retry.Delay = TimeSpan.FromMilliseconds(20);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(40);

        await new CallAutomationClient(emulator.ConnectionString, options)
            .CreateCallAsync(new PhoneIdentifier("+14255550123"), new Uri("http://app.example/callbacks"), new PhoneIdentifier("+14255550199"));

        emulator.Faults.Of(FaultKind.FailedBeforeEffect).Should().BePositive();
        emulator.RealDelays.Should().Be(emulator.Faults.Of(FaultKind.FailedBeforeEffect));
    }

    [Fact]
    public async Task An_answer_that_is_delayed_lets_the_clock_go_on()
    {
        FaultPlan plan = new(1) { Rules = { new FaultRule(FaultKind.AnswerDelayed, 1) { Longest = TimeSpan.FromMinutes(10) } } };
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Settled, Faults = plan });
        emulator.ConnectApplication(static (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK)));
        DateTimeOffset asked = emulator.TimeProvider.GetUtcNow();

        await new CallAutomationClient(emulator.ConnectionString)
            .CreateCallAsync(new PhoneIdentifier("+14255550123"), new Uri("http://app.example/callbacks"), new PhoneIdentifier("+14255550199")).WaitAsync(TimeSpan.FromSeconds(30));

        (emulator.TimeProvider.GetUtcNow() - asked).Should().BeGreaterThan(TimeSpan.FromSeconds(1));
        emulator.Faults.Of(FaultKind.AnswerDelayed).Should().Be(1);
    }

    [Fact]
    public async Task A_late_request_is_in_the_journal()
    {
        int late = 0;

        // A machine that is busy takes longer to come to rest.
        foreach (int pause in new[] { 100, 1_000, 5_000 }.TakeWhile(_ => late == 0))
        {
            await using SettledCall call = await SettledCall.StartAsync(TimeSpan.FromMilliseconds(10), () => Task.Delay(pause));
            await call.RunAsync();

            late = call.Emulator.LateArrivals;
            call.Emulator.Journal.Entries.Count(entry => entry is { Kind: JournalEntryKind.Warning, Who: "application" } && entry.What.Contains("settled time waits for", StringComparison.Ordinal))
                .Should().Be(late);
        }

        late.Should().BePositive();
    }

    [Fact]
    public async Task What_waits_for_something_that_never_comes_is_ended()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Settled, VirtualTimePatience = TimeSpan.FromMilliseconds(200) });

        Func<Task> run = () => emulator.RunAsync(() => new TaskCompletionSource().Task);

        await run.Should().ThrowAsync<VirtualTimeStalledException>().WithMessage("*stands still*nothing is due*");
    }

    [Fact]
    public async Task The_clock_stands_still_under_a_hold()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Settled });
        Task later;
        using (emulator.Hold())
        {
            later = emulator.Delay(TimeSpan.FromHours(1));
            // As long as several rests: a clock that did not care would have moved.
            SpinWait.SpinUntil(() => later.IsCompleted, TimeSpan.FromMilliseconds(200)).Should().BeFalse();
        }

        await later;
        emulator.TimeProvider.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 13, 0, 0, TimeSpan.Zero));
    }

    private static async Task<Run[]> RunAsync(TimeSpan rest, Func<int, Func<Task>> pauses)
    {
        List<Run> runs = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            await using SettledCall call = await SettledCall.StartAsync(rest, pauses(seed));
            await call.RunAsync();
            runs.Add(new Run(call.Outcome(), call.Emulator.LateArrivals, call.Emulator.Resumptions, call.Emulator.RealDelays));
        }

        return [.. runs];
    }

    /// <summary>Pauses in real time, which a machine that does something else would make: the thread is kept, or given back.</summary>
    private static Func<Task> Pauses(int seed, int shortest, int longest)
    {
        Random random = new(seed);
        return () =>
        {
            int pause = random.Next(shortest, longest);
            if (random.Next(2) == 0)
            {
                return Task.Delay(pause);
            }

            Thread.Sleep(pause);
            return Task.CompletedTask;
        };
    }

    private sealed record Run(string Outcome, int Late, int Resumptions, int RealDelays);
}
