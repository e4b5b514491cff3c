using System.Diagnostics;
using System.Globalization;
using CallAutomation.Emulator.Time;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>A clockwork whose clock jumps to what is due next when the whole process has been at rest for a while; everybody works where they like.</summary>
/// <remarks>
/// Rest is seen from outside, by looks that follow each other closely. Only so much counts for each look as lies between two of them that come in time: on a
/// machine that is too busy for the looks, the application does not get on either.
/// </remarks>
internal sealed class SettledClockwork : IClockwork
{
    private const int LooksPerRest = 10;
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly VirtualSchedule _schedule;
    private readonly TimeSpan _rest;
    private readonly TimeSpan _pause;
    private readonly TimeSpan _patience;
    private readonly ThreadsOfOthers _others = new();
    private readonly Thread _thread;
    private Action _ring = static () => { };
    private readonly bool _hearsTimers;
    private Action<string> _tell = static _ => { };
    private VirtualSchedule.Entry? _alarm;
    private int _atWork;
    private long _changes;
    private bool _isStopped;
    private bool _isLongAtRest;
    private bool _hasResumed;
    private int _resumptions;
    private TaskCompletionSource? _nothingMore;

    public SettledClockwork(DateTimeOffset start, TimeSpan rest, TimeSpan patience)
    {
        _schedule = new VirtualSchedule(start);
        _rest = rest;
        _pause = TimeSpan.FromTicks(Math.Max(s_shortestPause.Ticks, rest.Ticks / LooksPerRest));
        _patience = patience;
        Late = new LateArrivals(() => Now, () => Volatile.Read(ref _hasResumed) || Volatile.Read(ref _isLongAtRest));
        RealDelays = new RealDelays(rest);
        _hearsTimers = DepartureListener.TryHear(RealDelays);

        // Its looks are not to be taken for work of the pool, nor to flow with anybody.
        _thread = new Thread(Watch) { IsBackground = true, Name = "settled time" };
        _thread.UnsafeStart();
    }

    public DateTimeOffset Now => _schedule.Now;

    public LateArrivals Late { get; }

    public RealDelays RealDelays { get; }

    /// <summary>How often work went on by itself after more than half of the rest.</summary>
    public int Resumptions => Volatile.Read(ref _resumptions);

    public TaskCreationOptions AnswerOptions => TaskCreationOptions.RunContinuationsAsynchronously;

    public void OnRing(Action ring) => _ring = ring;

    /// <summary>Whom to tell what may make a difference to the outcome, or keeps the clock from moving.</summary>
    public void OnWarning(Action<string> tell)
    {
        Volatile.Write(ref _tell, tell);
        if (!_hearsTimers)
        {
            tell("settled time cannot tell of real delays: the runtime's events are switched off (System.Diagnostics.Tracing.EventSource.IsSupported is false)");
        }
    }

    public void Set(DateTimeOffset due)
    {
        _alarm?.Cancel();
        _alarm = _schedule.Add(due - Now, _ring, isWait: false);
        Changed();
    }

    public void Arrive() => Changed();

    public void Dispatch(Action work)
    {
        IDisposable working = Enter();
        ThreadPool.UnsafeQueueUserWorkItem(
            static work =>
            {
                using (work.Working)
                {
                    work.Do();
                }
            },
            (Do: work, Working: working),
            preferLocal: false);
    }

    public void StartOutside(string what, Func<Task> work) => _ = UnderWayAsync(Enter(), work);

    public void Answer(Action give) => give();

    /// <summary>Says that somebody begins to work; disposing the result says that they are done. Meanwhile the clock stands still.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _atWork);
        Changed();
        return new Work(this);
    }

    /// <summary>A timer of the application.</summary>
    public VirtualSchedule.Entry Add(TimeSpan delay, Action ring)
    {
        VirtualSchedule.Entry entry = _schedule.Add(delay, () => Dispatch(ring), isWait: true);
        Changed();
        return entry;
    }

    /// <summary>Runs an application, and ends with a fault when it waits although nothing is due and everything has been at rest for as long as patience lasts.</summary>
    public async Task RunAsync(Func<Task> application)
    {
        TaskCompletionSource nothingMore = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Interlocked.CompareExchange(ref _nothingMore, nothingMore, null) is not null)
        {
            throw new InvalidOperationException("A run is under way in this emulator. Await it first, or use an emulator for each.");
        }

        try
        {
            Task root = Task.Run(application);
            await Task.WhenAny(root, nothingMore.Task).ConfigureAwait(false);
            await (root.IsCompleted ? root : nothingMore.Task).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _nothingMore, null);
        }
    }

    public void Dispose()
    {
        DepartureListener.HearNoMore(RealDelays);
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    private static async Task UnderWayAsync(IDisposable working, Func<Task> work)
    {
        using (working)
        {
            await Task.Run(work).ConfigureAwait(false);
        }
    }

    private void Changed() => Interlocked.Increment(ref _changes);

    private void Watch()
    {
        Look before = Look.Now(this);
        long lookedAt = Stopwatch.GetTimestamp();
        TimeSpan rested = TimeSpan.Zero;
        TimeSpan idle = TimeSpan.Zero;
        while (Pause())
        {
            Look now = Look.Now(this);
            TimeSpan passed = Stopwatch.GetElapsedTime(lookedAt);
            TimeSpan counted = passed < _pause * 2 ? passed : _pause;
            lookedAt = Stopwatch.GetTimestamp();
            bool isAtRest = now.IsAtRest && _others.AreAllOf(now.Threads) && now == before;
            if (!isAtRest && _isLongAtRest)
            {
                Volatile.Write(ref _hasResumed, true);
                _resumptions += _schedule.HasNext ? 1 : 0;
            }

            rested = isAtRest ? rested + counted : TimeSpan.Zero;
            Volatile.Write(ref _isLongAtRest, rested > _rest / 2);
            bool isIdle = now.AtWork == 0 && now.Changes == before.Changes;
            TellOf(_others.See(now.Threads, isIdle, counted));
            idle = isIdle ? idle + counted : TimeSpan.Zero;
            before = now;
            if (rested >= _rest && Advance())
            {
                rested = TimeSpan.Zero;
                idle = TimeSpan.Zero;
            }
            else if (idle >= _patience)
            {
                idle = TimeSpan.Zero;
                StandsStill();
            }
        }
    }

    /// <summary>Nothing was asked of the emulator, nor told by it, for as long as patience lasts.</summary>
    private void StandsStill()
    {
        if (_schedule.HasNext)
        {
            _tell(string.Create(CultureInfo.InvariantCulture, $"settled time stands still: for {_patience.TotalSeconds:0.###} s the thread pool of this process has not been at rest for {_rest.TotalMilliseconds:0.###} ms. Run nothing else in it meanwhile"));
            return;
        }

        Volatile.Read(ref _nothingMore)?.TrySetException(new VirtualTimeStalledException(
            $"Settled time stands still at {Now:yyyy-MM-dd HH:mm:ss.fff}: the application waits, nobody is at work, and nothing is due: no call, telephone or timer of the emulator has anything left to do. "
            + "What to do: see what the application waits for; the journal tells what happened last."));
    }

    private void TellOf(int threads)
    {
        foreach (string delay in RealDelays.TakeUntold())
        {
            _tell(delay);
        }

        if (threads > 0)
        {
            _resumptions++;
            _tell(string.Create(
                CultureInfo.InvariantCulture,
                $"settled time goes on although {threads} more of the thread pool's threads {(threads == 1 ? "is" : "are")} at work, and {(threads == 1 ? "has" : "have")} been for {ThreadsOfOthers.Longest.TotalSeconds:0.###} s while nothing was asked of the emulator: that may be somebody else's, such as a test runner's"));
        }
    }

    private bool Pause()
    {
        lock (_gate)
        {
            if (!_isStopped)
            {
                Monitor.Wait(_gate, _pause);
            }

            return !_isStopped;
        }
    }

    private bool Advance()
    {
        // What comes from now on has a cause.
        Volatile.Write(ref _isLongAtRest, false);
        Volatile.Write(ref _hasResumed, false);
        IReadOnlyList<Action> due = _schedule.AdvanceTogether();
        foreach (Action action in due)
        {
            action();
        }

        return due.Count > 0;
    }

    /// <summary>How things are at one moment. Two looks that are alike, and at rest, have nothing between them.</summary>
    private readonly record struct Look(int AtWork, long Changes, long Queued, long Done, int Threads)
    {
        public bool IsAtRest => AtWork == 0 && Queued == 0;

        public static Look Now(SettledClockwork clockwork) => new(
            Volatile.Read(ref clockwork._atWork), Interlocked.Read(ref clockwork._changes), ThreadPool.PendingWorkItemCount, ThreadPool.CompletedWorkItemCount, ThreadsOfOthers.AtWork());
    }

    private sealed class Work(SettledClockwork clockwork) : IDisposable
    {
        private SettledClockwork? _clockwork = clockwork;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _clockwork, null) is SettledClockwork clockwork)
            {
                clockwork.Changed();
                Interlocked.Decrement(ref clockwork._atWork);
            }
        }
    }
}
