using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CallAutomation.Client;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>Calls over sockets for as long as is wanted: nothing may be lost, doubled or out of order, and what has ended may leave nothing behind.</summary>
internal static class Soak
{
    private const int Together = 32;

    private static readonly string[] s_story = ["CallConnected", "PlayStarted", "PlayCompleted", "CallDisconnected"];

    /// <summary>0 when every call went as it should.</summary>
    public static async Task<int> RunAsync(TimeSpan length)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.Zero, EventOrder = EventOrder.Tidy });
        await using SoakSite site = await SoakSite.OpenAsync();
        CallAutomationClient client = new(emulator.ConnectionString);
        ConcurrentQueue<string> faults = [];
        int ended = 0, begun = 0, events = 0;
        long start = Stopwatch.GetTimestamp();
        TimeSpan warmUp = length / 2 < TimeSpan.FromMinutes(10) ? length / 2 : TimeSpan.FromMinutes(10);
        (int Calls, long Bytes)? settled = null;
        Console.WriteLine($"{Together} calls at a time for {length.TotalMinutes:0.##} minutes; each phone is called once. Warm-up: {warmUp.TotalMinutes:0.##} minutes.");
        Console.WriteLine("minute | calls ended | calls/s | events | heap after collection | descriptors");

        Task[] callers = [.. Enumerable.Range(0, Together).Select(_ => Task.Run(CallAsync))];
        TimeSpan pause = length < TimeSpan.FromMinutes(2) ? length / 6 : TimeSpan.FromMinutes(1);
        while (Elapsed() < length)
        {
            await Task.Delay(pause);
            Report();
        }

        await Task.WhenAll(callers);
        Report();
        if (settled is var (calls, bytes) && ended > calls)
        {
            Console.WriteLine($"per 1,000 ended calls after the warm-up: {(Settled() - bytes) * 1_000.0 / (ended - calls):N0} bytes");
        }

        int expected = ended * s_story.Length;
        Console.WriteLine($"events of calls expected {expected:N0}, received {events:N0}, doubled {site.Doubled}, faults {faults.Count}");
        foreach (string fault in faults.Take(10))
        {
            Console.WriteLine(fault);
        }

        return faults.IsEmpty && site.Doubled == 0 && events == expected ? 0 : 1;

        TimeSpan Elapsed() => Stopwatch.GetElapsedTime(start);

        async Task CallAsync()
        {
            while (Elapsed() < length)
            {
                int number = Interlocked.Increment(ref begun);
                try
                {
                    IReadOnlyList<string> told = await OneAsync(client, site, number);
                    Interlocked.Add(ref events, told.Count);
                    if (!told.SequenceEqual(s_story))
                    {
                        faults.Enqueue($"call {number} was told {string.Join(", ", told)}");
                    }
                }
                catch (Exception failed) when (failed is Azure.RequestFailedException or TimeoutException)
                {
                    faults.Enqueue($"call {number}: {failed.Message}");
                }

                Interlocked.Increment(ref ended);
            }
        }

        void Report()
        {
            long heap = Settled();
            if (settled is null && Elapsed() >= warmUp)
            {
                settled = (ended, heap);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Elapsed().TotalMinutes,6:0.0} | {ended,11:N0} | {ended / Elapsed().TotalSeconds,7:0} | {events,9:N0} | {heap / 1024.0 / 1024,8:0.0} MB | {Descriptors()}"));
        }
    }

    private static async Task<IReadOnlyList<string>> OneAsync(CallAutomationClient client, SoakSite site, int number)
    {
        TimeSpan patience = TimeSpan.FromSeconds(60);
        CreateCallOptions options = new(new PhoneIdentifier($"+1{2_000_000_000L + number}"), site.CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") };
        CallConnection call = (await client.CreateCallAsync(options)).Value.CallConnection;
        ToldCall told = site.Expect(call.CallConnectionId);
        await told.UntilAsync("CallConnected").WaitAsync(patience);
        await call.PlayAsync(new PlayOptions(new FileSource(site.Audio)));
        await told.UntilAsync("PlayCompleted").WaitAsync(patience);
        await call.HangUpAsync(HangUpScope.Everyone);
        await told.UntilAsync("CallDisconnected").WaitAsync(patience);
        return site.Forget(call.CallConnectionId);
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Descriptors()
    {
        using Process self = Process.GetCurrentProcess();
        return OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : self.HandleCount;
    }
}
