namespace CallAutomation.Emulator.ControlledTime;

/// <summary>A timer of the application on a controlled clock. It rings on the thread pool, and what it does there counts as work.</summary>
internal sealed class ControlledTimer(ControlledClock clock, WorkUnderWay work, TimerCallback callback, object? state) : ITimer
{
    private readonly object _gate = new();
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private ControlledClock.Alarm? _alarm;
    private bool _isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            _alarm?.Cancel();
            _alarm = dueTime == Timeout.InfiniteTimeSpan ? null : clock.Set(clock.GetUtcNow() + dueTime, () => Ring(period));
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _alarm?.Cancel();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Ring(TimeSpan period)
    {
        if (period > TimeSpan.Zero)
        {
            Change(period, period);
        }

        IDisposable piece = work.Enter();
        ThreadPool.UnsafeQueueUserWorkItem(_ =>
        {
            using (piece)
            {
                if (_flow is null)
                {
                    callback(state);
                }
                else
                {
                    ExecutionContext.Run(_flow, _ => callback(state), null);
                }
            }
        }, null);
    }
}
