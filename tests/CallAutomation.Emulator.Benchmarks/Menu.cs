using System.Diagnostics;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>Half an hour of menus in virtual time: 62 requests, 124 callbacks.</summary>
internal static class Menu
{
    private static readonly PhoneIdentifier s_caller = new("+14255550123");

    public static async Task MeasureAsync()
    {
        List<double> times = [];
        for (int run = 0; run < 101; run++)
        {
            long began = Stopwatch.GetTimestamp();
            (int requests, int callbacks, TimeSpan passed) = await RunAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (run == 0)
            {
                Console.WriteLine($"{requests} requests, {callbacks} callbacks, {passed:hh\\:mm\\:ss} of the caller's time; first run {times[0]:0} ms, with start-up");
            }
        }

        double[] warm = [.. times.Skip(21).Order()];
        Console.WriteLine($"warm, with start-up of the emulator: median {warm[warm.Length / 2]:0.0} ms, 95th percentile {warm[(int)(warm.Length * 0.95)]:0.0} ms of {warm.Length} runs");
    }

    private static async Task<(int Requests, int Callbacks, TimeSpan Passed)> RunAsync()
    {
        await using VirtualSite site = await VirtualSite.OpenAsync(TimeSpan.FromSeconds(5));
        DateTimeOffset start = site.Emulator.TimeProvider.GetUtcNow();
        for (int question = 0; question < 60; question++)
        {
            site.Emulator.Phone(s_caller.PhoneNumber).PressesWhenPrompted("1", TimeSpan.FromSeconds(26));
        }

        await site.Emulator.RunAsync(async () =>
        {
            CallConnection call = (await site.Client.CreateCallAsync(new CreateCallOptions(s_caller, new Uri("https://app.example/callbacks"))
            {
                CallerId = new PhoneIdentifier("+14255550199"),
            })).Value.CallConnection;
            await site.Events.NextAsync<CallConnected>();
            for (int question = 0; question < 60; question++)
            {
                await call.RecognizeAsync(new RecognizeDtmfOptions(s_caller, 1)
                {
                    Prompts = { new FileSource(new Uri("https://app.example/question.wav")) },
                    InitialSilenceTimeout = TimeSpan.FromSeconds(30),
                });
                await Task.Yield();
                await site.Events.NextAsync<RecognizeCompleted>();
            }

            await call.HangUpAsync(HangUpScope.Everyone);
            await site.Events.NextAsync<CallDisconnected>();
        });
        IReadOnlyList<JournalEntry> journal = site.Emulator.Journal.Entries;
        return (journal.Count(entry => entry.Kind == JournalEntryKind.RequestReceived), journal.Count(entry => entry.Kind == JournalEntryKind.EventDelivered), site.Emulator.TimeProvider.GetUtcNow() - start);
    }
}
