namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>A clock that stands still, and jumps from one appointment to the next while somebody waits.</summary>
/// <remarks>Half an hour on hold takes a moment, and nothing falls due while a test is making up its mind.</remarks>
internal sealed class StageClock : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<StageTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);
    private int _waiting;
    private bool _jumping;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Lets time pass until the result is disposed.</summary>
    public IDisposable Flow()
    {
        lock (_gate)
        {
            _waiting++;
        }

        Jump();
        return new Waiting(this);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        StageTimer timer = new(this, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private void Jump()
    {
        lock (_gate)
        {
            if (_jumping)
            {
                return;
            }

            _jumping = true;
        }

        ThreadPool.QueueUserWorkItem(_ => RingInTurn());
    }

    private void RingInTurn()
    {
        while (TakeNext() is StageTimer next)
        {
            next.Ring();
        }
    }

    private StageTimer? TakeNext()
    {
        lock (_gate)
        {
            StageTimer? next = _timers.Where(timer => timer.Due is not null).MinBy(timer => timer.Due);
            if (next is null || (_waiting == 0 && next.Due > _now))
            {
                _jumping = false;
                return null;
            }

            _now = next.Due > _now ? next.Due.Value : _now;
            next.Due = null;
            return next;
        }
    }

    private void StopWaiting()
    {
        lock (_gate)
        {
            _waiting--;
        }
    }

    private sealed class Waiting(StageClock clock) : IDisposable
    {
        private StageClock? _clock = clock;

        public void Dispose() => Interlocked.Exchange(ref _clock, null)?.StopWaiting();
    }

    private sealed class StageTimer(StageClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }

            clock.Jump();
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
