using System.Security.Cryptography;

namespace CallAutomation.TestSupport;

/// <summary>Ends the wait for something that will not come: a few seconds after the last progress, later where the machine is busy.</summary>
/// <remarks>
/// Seconds alone would fail good tests on a busy machine. So every round also does a fixed amount of work on the thread pool, where what is
/// awaited happens, too: a process that gets little of the processor takes longer over its rounds, as it does over its work.
/// </remarks>
internal static class Watchdog
{
    /// <summary>Rounds without progress: four to five seconds on an idle machine, longer than any time-out a test really waits for.</summary>
    private const int Rounds = 40;

    /// <summary>Rounds in all, for progress that leads nowhere.</summary>
    private const int MostRounds = 20 * Rounds;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private static readonly byte[] s_work = new byte[8 * 1024 * 1024];

    /// <summary>Waits for as long as <paramref name="progress"/> changes now and then.</summary>
    public static async Task<T> WaitAsync<T>(Task<T> awaited, Func<long> progress, Func<string> report, int rounds = Rounds)
    {
        long seen = progress();
        int idle = 0;
        for (int round = 0; idle < rounds && round < MostRounds; round++)
        {
            if (await Task.WhenAny(awaited, Task.Delay(s_pause)) == awaited)
            {
                return await awaited;
            }

            await Task.Run(() => SHA256.HashData(s_work));
            long now = progress();
            idle = now == seen ? idle + 1 : 0;
            seen = now;
        }

        return awaited.IsCompleted ? await awaited : throw new TimeoutException(report());
    }
}
