using System.Collections.Concurrent;
using System.Diagnostics;
using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>Whole calls over sockets while everything goes wrong, seed by seed.</summary>
internal static class SeedRuns
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // Who waits for what has gone waits for nothing; there is no need to do so for long.
    private static readonly TimeSpan s_patienceWithout = TimeSpan.FromSeconds(15);

    /// <summary>0 when nothing was lost, done twice or out of order, and every kind of fault happened.</summary>
    public static async Task<int> RunAsync(ChaosOptions options)
    {
        Dictionary<FaultKind, int> faults = Enum.GetValues<FaultKind>().ToDictionary(static kind => kind, static _ => 0);
        bool isBroken = false;
        for (int seed = options.FirstSeed; seed < options.FirstSeed + options.Seeds; seed++)
        {
            isBroken |= await RunAsync(seed, options, faults);
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

    private static async Task<bool> RunAsync(int seed, ChaosOptions options, Dictionary<FaultKind, int> faults)
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
        await Parallel.ForEachAsync(
            Enumerable.Range(0, options.Calls),
            new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce },
            async (call, _) =>
            {
                string number = $"+1425{1_000_000 + call}";
                try
                {
                    await CallAsync(emulator, site, call, number).WaitAsync(options.Without is null ? s_patience : s_patienceWithout);
                }
                catch (Exception failed)
                {
                    failures.Enqueue($"{number}: {failed.GetType().Name}: {failed.Message.Split('\n')[0]}");
                }
            });
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        await ArrivedAsync(emulator.Journal);
        await site.Hub.DrainAsync().WaitAsync(s_patience);

        Findings found = Findings.Of(emulator.Journal, site);
        Console.WriteLine(FormattableString.Invariant(
            $"seed {seed}: {options.Calls} calls in {took.TotalSeconds:0.0} s, faults {emulator.Faults.Counts.Values.Sum():N0}, calls that failed {failures.Count}; {found}"));
        foreach (string failure in failures.Take(5))
        {
            Console.WriteLine("  " + failure);
        }

        foreach ((FaultKind kind, int count) in emulator.Faults.Counts)
        {
            faults[kind] += count;
        }

        return found.IsBroken || !failures.IsEmpty;
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

    /// <summary>Until nothing is on its way to the application any more.</summary>
    private static async Task ArrivedAsync(Journal journal)
    {
        HashSet<string?> open = [];
        using CancellationTokenSource limit = new(s_patience);
        int read = 0;
        while (true)
        {
            IReadOnlyList<JournalEntry> entries = journal.Entries;
            foreach (JournalEntry entry in entries.Skip(read))
            {
                _ = entry.Kind switch
                {
                    JournalEntryKind.EventSent => open.Add(entry.EventId),
                    JournalEntryKind.EventDelivered or JournalEntryKind.EventUndeliverable => open.Remove(entry.EventId),
                    _ => false,
                };
            }

            read = entries.Count;
            if (open.Count == 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
