namespace CallAutomation.Emulator.SettledTime;

/// <summary>How many threads of the pool are at work for good, such as one of the test runner: more than these are at work for the application.</summary>
/// <remarks>Whoever keeps a thread of the pool, in a calculation or asleep, is at work, however long that takes. Only the clock's own thread looks.</remarks>
internal sealed class ThreadsOfOthers
{
    /// <summary>For how long threads may be at work, while nothing is asked of the emulator, until they are taken for others'.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private const int LooksAtFirst = 5;

    private int _count;
    private TimeSpan _kept;

    public ThreadsOfOthers()
    {
        int fewest = int.MaxValue;
        for (int look = 0; look < LooksAtFirst; look++)
        {
            fewest = Math.Min(fewest, AtWork());
            Thread.Sleep(1);
        }

        // Whoever starts the emulator will go on to something else, or wait here for good.
        _count = Math.Max(0, fewest - (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0));
    }

    /// <summary>How many threads of the pool are at work.</summary>
    public static int AtWork()
    {
        ThreadPool.GetMaxThreads(out int most, out _);
        ThreadPool.GetAvailableThreads(out int available, out _);
        return most - available;
    }

    /// <summary>Whether all that are at work are others'.</summary>
    public bool AreAllOf(int atWork) => atWork <= _count;

    /// <summary>Takes in what was seen. Returns how many more are taken for others' from now on.</summary>
    /// <param name="atWork">How many are at work.</param>
    /// <param name="isIdle">Whether nothing was asked of the emulator, nor told by it, since the look before.</param>
    /// <param name="passed">The time since the look before.</param>
    public int See(int atWork, bool isIdle, TimeSpan passed)
    {
        if (atWork <= _count || !isIdle)
        {
            _count = Math.Min(_count, atWork);
            _kept = TimeSpan.Zero;
            return 0;
        }

        _kept += passed;
        if (_kept < Longest)
        {
            return 0;
        }

        int more = atWork - _count;
        _count = atWork;
        _kept = TimeSpan.Zero;
        return more;
    }
}
