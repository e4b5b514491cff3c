using CallAutomation.Emulator.Time;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>The emulator's clock for the application, where the clock jumps whenever all are at rest. Its timers ring on the thread pool.</summary>
internal sealed class SettledTimeProvider(SettledClockwork clockwork) : JumpingTimeProvider
{
    protected override DateTimeOffset Now => clockwork.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ExecutionContext? flow = ExecutionContext.Capture();
        Timer timer = new(clockwork, flow is null ? () => callback(state) : () => ExecutionContext.Run(flow, _ => callback(state), null));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SettledClockwork clockwork, Action ring) : ITimer
    {
        private readonly object _gate = new();
        private VirtualSchedule.Entry? _entry;
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                if (_disposed)
                {
                    return false;
                }

                _entry?.Cancel();
                _entry = dueTime == Timeout.InfiniteTimeSpan ? null : clockwork.Add(dueTime, () => Ring(period));
                return true;
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
                _entry?.Cancel();
                _entry = null;
            }

            clockwork.Arrive();
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

            clockwork.Late.Told(null);
            ring();
        }
    }
}
