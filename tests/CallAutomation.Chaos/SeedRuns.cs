using System.Collections.Concurrent;
using System.Diagnostics;
using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>Whole calls over sockets while everything goes wrong, seed by seed.</summary>
internal static class SeedRuns
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>0 when nothing was lost, done twice or out of order, and every kind of fault happened.</summary>
    public static async Task<int> RunAsync(ChaosOptions options)
    {
        Dictionary<FaultKind, int> faults = Enum.GetValues<FaultKind>().ToDictionary(static kind => kind, static _ => 0);
        bool isBroken = false;
        for (int seed = options.FirstSeed; seed < options.FirstSeed + options.Seeds; seed++)
        {
            isBroken |= (await RunAsync(seed, options, faults)).IsBroken;
        }

        Console.WriteLine("faults: " + string.Join(", ", faults.Select(static one => $"{one.Key} {one.Value:N0}")));
        foreach (FaultKind never in faults.Where(static one => one.Value == 0).Select(static one => one.Key))
        {
            Console.WriteLine($"{never} never happened");
            isBroken = true;
        }

        Console.WriteLine(isBroken ? "BROKEN" : "well");
        return isBroken ? 1 : 0;
    }

    /// <summary>One seed, with the safeguards that were asked for; what happened is added to the faults.</summary>
    public static async Task<Findings> RunAsync(int seed, ChaosOptions options, Dictionary<FaultKind, int> faults)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions
        {
            Faults = FaultPlan.Everything(seed, options.Probability),
            Seed = seed,
            RingTime = TimeSpan.FromMilliseconds(10),
            CallbackTries = 6,
            CallbackTimeout = s_patience,
            CallbackRetryDelays = [TimeSpan.FromMilliseconds(50)],
            EventGridTries = 6,
            EventGridRetryDelays = [TimeSpan.FromMilliseconds(50)],
            JournalCapacity = 1_000_000,
            JournalSizeLimit = 1_000_000_000,
        });
        await using ChaosSite site = await ChaosSite.OpenAsync(emulator, options.Without);
        await emulator.SubscribeAsync(new EventGridSubscription(site.Address.EventGridUri));
        ConcurrentQueue<string> failures = [];
        long start = Stopwatch.GetTimestamp();
        await CallAllAsync(emulator, site, options, failures);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        await Delivered.AllAsync(emulator.Journal, s_patience);
        if (!await IsDrainedAsync(site))
        {
            failures.Enqueue($"{site.Hub.GetStatus().Unhandled} events are still with their handlers");
        }

        Findings found = Findings.Of(emulator.Journal, site, failures.Count);
        Console.WriteLine(FormattableString.Invariant(
            $"seed {seed}{(options.Without is { } without ? $", without {without}" : "")}: {options.Calls} calls in {took.TotalSeconds:0.0} s, faults {emulator.Faults.Counts.Values.Sum():N0} ({FaultDigest.Of(emulator.Journal)}); {found}"));
        foreach (string failure in failures.Take(5))
        {
            Console.WriteLine("  " + failure);
        }

        foreach ((FaultKind kind, int count) in emulator.Faults.Counts)
        {
            faults[kind] += count;
        }

        return found;
    }

    /// <summary>All calls, so many of them at once; what goes wrong with one is told.</summary>
    public static Task CallAllAsync(CallEmulator emulator, ChaosSite site, ChaosOptions options, ConcurrentQueue<string> failures) => Parallel.ForEachAsync(
        Enumerable.Range(0, options.Calls),
        new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce },
        async (call, _) =>
        {
            string number = $"+1425{1_000_000 + call}";
            try
            {
                await CallAsync(emulator, site, call, number).WaitAsync(s_patience);
            }
            catch (Exception failed)
            {
                failures.Enqueue($"{number}: {failed.GetType().Name}: {failed.Message.Split('\n')[0]}");
            }
        });

    private static async Task<bool> IsDrainedAsync(ChaosSite site)
    {
        try
        {
            await site.Hub.DrainAsync().WaitAsync(s_patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Half of them are called, and half of them call.
    private static Task CallAsync(CallEmulator emulator, ChaosSite site, int call, string number)
    {
        Telephone phone = emulator.Phone(number);
        for (int question = 0; question < Ivr.MostQuestions; question++)
        {
            phone.PressesWhenPrompted("1", TimeSpan.FromMilliseconds(10));
        }

        if (call % 2 == 0)
        {
            return site.Ivr.CallAsync(site.Client, site.Address.CallbackUri, number);
        }

        Task answered = site.Ivr.ExpectAsync(number);
        phone.CallApplication("+14255550199");
        return answered;
    }
}
