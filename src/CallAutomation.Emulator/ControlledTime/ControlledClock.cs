using System.Diagnostics;

namespace CallAutomation.Emulator.ControlledTime;

/// <summary>A clock that can be made faster, stopped, moved, or left to jump whenever nothing is under way, while calls go on.</summary>
/// <remarks>It never goes back.</remarks>
internal sealed class ControlledClock : TimeProvider, IDisposable
{
    private const int LooksPerRest = 10;
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly WorkUnderWay _work;
    private readonly PriorityQueue<Alarm, (DateTimeOffset Due, long Sequence)> _alarms = new();
    private ClockMode _mode;
    private DateTimeOffset _anchor = System.GetUtcNow();
    private long _stamp = Stopwatch.GetTimestamp();
    private Step? _step;
    private TimeSpan _quiet;
    private long _lookedAt;
    private (int, long) _seen;
    private long _sequence;
    private bool _isStopped;

    public ControlledClock(ClockMode mode, WorkUnderWay work)
    {
        _mode = mode;
        _work = work;
        new Thread(Watch) { IsBackground = true, Name = "controlled time" }.UnsafeStart();
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public ClockMode Mode
    {
        get
        {
            lock (_gate)
            {
                return _mode;
            }
        }

        set
        {
            lock (_gate)
            {
                _anchor = Now();
                _stamp = Stopwatch.GetTimestamp();
                _mode = value;
                _quiet = TimeSpan.Zero;
                _step?.Done.TrySetException(new InvalidOperationException("Somebody else has changed the clock while it was being moved."));
                _step = null;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Whether nothing has been under way for more than half of the rest: what comes now might as well have come too late.</summary>
    public bool IsLongAtRest
    {
        get
        {
            lock (_gate)
            {
                return _mode.Rest is TimeSpan rest && _quiet > rest / 2;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Now();
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ControlledTimer timer = new(this, _work, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Rings at a time, or at once when that has passed.</summary>
    public Alarm Set(DateTimeOffset due, Action ring)
    {
        lock (_gate)
        {
            Alarm alarm = new(this, ring);
            _alarms.Enqueue(alarm, (due, _sequence++));
            if (ReferenceEquals(_alarms.Peek(), alarm))
            {
                Monitor.PulseAll(_gate);
            }

            return alarm;
        }
    }

    /// <summary>Goes on for a while, from one thing that is due to the next, each time when nothing has been under way for as long as the rest.</summary>
    /// <exception cref="InvalidOperationException">The clock does not stand still, or is being moved already.</exception>
    public Task StepAsync(TimeSpan by, TimeSpan rest)
    {
        lock (_gate)
        {
            if (_mode != ClockMode.Stopped || _step is not null)
            {
                throw new InvalidOperationException(_step is null
                    ? "The clock does not stand still, so that it cannot be moved by hand. Stop it first: a scale of 0."
                    : "The clock is being moved already. Wait for that.");
            }

            _step = new Step(Now() + by, rest, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _quiet = TimeSpan.Zero;
            Monitor.PulseAll(_gate);
            return _step.Done.Task;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            _step?.Done.TrySetCanceled();
            Monitor.PulseAll(_gate);
        }
    }

    private DateTimeOffset Now() => _mode.Scale == 0 ? _anchor : _anchor + new TimeSpan((long)(Stopwatch.GetElapsedTime(_stamp).Ticks * _mode.Scale));

    private void Watch()
    {
        List<Action> due = [];
        while (true)
        {
            lock (_gate)
            {
                if (_isStopped)
                {
                    return;
                }

                TimeSpan pause = Look(due);
                if (due.Count == 0)
                {
                    Monitor.Wait(_gate, pause);
                    continue;
                }
            }

            due.ForEach(static ring => ring());
            due.Clear();
        }
    }

    /// <summary>Gathers what is due, or says how long to wait before the next look.</summary>
    private TimeSpan Look(List<Action> due)
    {
        while (_alarms.TryPeek(out Alarm? first, out _) && first.IsCanceled)
        {
            _alarms.Dequeue();
        }

        bool isAny = _alarms.TryPeek(out _, out (DateTimeOffset Due, long Sequence) next);
        if (isAny && next.Due <= Now())
        {
            Take(due);
            return TimeSpan.Zero;
        }

        if ((_mode.Rest ?? _step?.Rest) is TimeSpan rest)
        {
            return LookForRest(rest, isAny ? next.Due : null, due);
        }

        // Waits count whole milliseconds and drop the rest; one that is too short would only be repeated, in a tight circle.
        return isAny && _mode.Scale > 0
            ? TimeSpan.FromMilliseconds(Math.Min(int.MaxValue, Math.Ceiling((next.Due - Now()).TotalMilliseconds / _mode.Scale)))
            : Timeout.InfiniteTimeSpan;
    }

    private TimeSpan LookForRest(TimeSpan rest, DateTimeOffset? next, List<Action> due)
    {
        // Only so much counts for each look as lies between two that come in time: on a machine that is too busy for the looks, applications do not get on either.
        TimeSpan pause = TimeSpan.FromTicks(Math.Max(s_shortestPause.Ticks, rest.Ticks / LooksPerRest));
        TimeSpan passed = Stopwatch.GetElapsedTime(_lookedAt);
        (int Count, long) now = _work.Now;
        bool isAtRest = now.Count == 0 && now == _seen;
        _quiet = isAtRest ? _quiet + (passed < pause * 2 ? passed : pause) : TimeSpan.Zero;
        _lookedAt = Stopwatch.GetTimestamp();
        _seen = now;
        if (_quiet < rest)
        {
            return pause;
        }

        if (next is DateTimeOffset at && (_step is null || at <= _step.Until))
        {
            _quiet = TimeSpan.Zero;
            _anchor = at;
            Take(due);
            return TimeSpan.Zero;
        }

        if (_step is Step step)
        {
            _anchor = step.Until;
            _step = null;
            step.Done.TrySetResult();
        }

        // Nothing is due. A look now and then, so that what comes out of rest is known to have.
        return _mode.Rest is null ? Timeout.InfiniteTimeSpan : pause;
    }

    private void Take(List<Action> due)
    {
        DateTimeOffset now = Now();
        while (_alarms.TryPeek(out Alarm? alarm, out (DateTimeOffset Due, long Sequence) next) && next.Due <= now)
        {
            _alarms.Dequeue();
            if (alarm.Take() is Action ring)
            {
                due.Add(ring);
            }
        }
    }

    private sealed record Step(DateTimeOffset Until, TimeSpan Rest, TaskCompletionSource Done);

    /// <summary>Rings once, unless it is canceled before.</summary>
    internal sealed class Alarm(ControlledClock clock, Action ring)
    {
        private Action? _ring = ring;

        /// <summary>Whether it is still to ring.</summary>
        public bool IsPending => Volatile.Read(ref _ring) is not null;

        /// <summary>Only under the gate.</summary>
        public bool IsCanceled => _ring is null;

        public void Cancel()
        {
            lock (clock._gate)
            {
                _ring = null;
            }
        }

        /// <summary>Only under the gate.</summary>
        public Action? Take()
        {
            Action? taken = _ring;
            _ring = null;
            return taken;
        }
    }
}
