using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>A hundred thousand calls at once in one emulator, and what each of them keeps in memory.</summary>
internal static class LiveCalls
{
    public static async Task MeasureAsync()
    {
        await using VirtualSite site = await VirtualSite.OpenAsync(TimeSpan.FromSeconds(1));
        await CallAsync(site, 0, 500);
        long before = Settled();
        int live = 500;
        foreach (int until in new[] { 1_000, 10_000, 30_000, 100_000 })
        {
            await CallAsync(site, live, until);
            long now = Settled();
            Console.WriteLine($"{until:N0} live calls: {(now - before) / (until - 500):N0} bytes per call above the first 500, journal included");
            live = until;
        }
    }

    private static Task CallAsync(VirtualSite site, int from, int until) => site.Emulator.RunAsync(async () =>
    {
        for (int number = from; number < until; number++)
        {
            await site.Client.CreateCallAsync(new CreateCallOptions(new PhoneIdentifier($"+1425{number:0000000}"), new Uri("https://app.example/callbacks"))
            {
                CallerId = new PhoneIdentifier("+14255550199"),
            });
            await site.Events.NextAsync<CallConnected>();
            await site.Events.NextAsync<ParticipantsUpdated>();
        }
    });

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
