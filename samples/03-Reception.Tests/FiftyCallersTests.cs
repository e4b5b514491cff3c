using System.Diagnostics;
using System.Globalization;
using CallAutomation.Emulator;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Reception.Tests;

/// <summary>Fifty callers at once, who do different things: each time all over again, and each time with the same outcome for each of them.</summary>
public sealed class FiftyCallersTests(ITestOutputHelper output)
{
    /// <summary>How often the fifty call; set it higher to look for chance.</summary>
    private const string RunsVariable = "CALL_AUTOMATION_RECEPTION_RUNS";

    private const int Callers = 50;

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable(RunsVariable), CultureInfo.InvariantCulture, out int count) ? count : 3;

    [Fact]
    public async Task Each_of_fifty_callers_gets_the_same_in_every_run()
    {
        List<string> outcomes = [];
        List<double> times = [];
        int late = 0;
        for (int run = 0; run < Runs; run++)
        {
            await using ReceptionStage stage = await ReceptionStage.StartAsync();
            long began = Stopwatch.GetTimestamp();
            await CallAsync(stage.Emulator);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            outcomes.Add(Outcome(stage.Emulator));
            late += stage.Emulator.LateArrivals;
        }

        times.Sort();
        output.WriteLine($"{outcomes.Count(outcome => outcome == outcomes[0])} of {Runs} runs of {Callers} calls had the outcome of the first; {late} requests came late, or nearly");
        output.WriteLine($"{Callers} calls took {times[times.Count / 2]:0} ms of real time (median; {times[0]:0} to {times[^1]:0})");
        outcomes.Distinct().Should().ContainSingle("the application works within the rest that settled time waits for ({0} requests came late, or nearly)", late);
    }

    private static async Task CallAsync(CallEmulator emulator)
    {
        for (int caller = 0; caller < Callers; caller++)
        {
            Telephone phone = emulator.Phone(Number(caller));
            _ = (caller % 5) switch
            {
                0 => phone.PressesWhenPrompted("1"),
                1 => phone.PressesWhenPrompted("2", TimeSpan.FromSeconds(3)),
                2 => phone.HangsUpWhenPrompted(),
                3 => phone.PressesWhenPrompted("7").PressesWhenPrompted("1"),
                _ => phone,
            };
            phone.CallApplication("+14255550199");
        }

        int over = 0;
        await emulator.Journal.FirstAsync(entry => entry is { Kind: JournalEntryKind.EventDelivered, EventName: "CallDisconnected" } && ++over == Callers)
            .WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>What happened to each caller, and when, by the clock of the calls.</summary>
    private static string Outcome(CallEmulator emulator) => string.Join('\n', emulator.Journal.Entries
        .Where(static entry => entry.Who.StartsWith("+1425556", StringComparison.Ordinal))
        .OrderBy(static entry => entry.Who, StringComparer.Ordinal)
        .ThenBy(static entry => entry.Number)
        .Select(static entry => $"{entry.Who} {entry.Time:HH:mm:ss.fff} {entry.Kind} {entry.Tone} {entry.What}"));

    private static string Number(int caller) => $"+1425556{caller:0000}";
}
