using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>The emulator's clock for the application: its timers are waits that the emulator knows of.</summary>
internal sealed class VirtualTimeProvider(VirtualStage stage) : JumpingTimeProvider
{
    protected override DateTimeOffset Now => stage.Schedule.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(stage, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(VirtualStage stage, Action ring) : ITimer
    {
        private readonly object _gate = new();
        private VirtualSchedule.Entry? _entry;
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            stage.Touch("a timer of emulator.TimeProvider is set");
            lock (_gate)
            {
                if (_disposed)
                {
                    return false;
                }

                _entry?.Cancel();
                _entry = dueTime == Timeout.InfiniteTimeSpan ? null : stage.Schedule.Add(dueTime, () => Ring(period), isWait: true);
                return true;
            }
        }

        public void Dispose()
        {
            stage.Touch("a timer of emulator.TimeProvider is stopped");
            lock (_gate)
            {
                _disposed = true;
                _entry?.Cancel();
                _entry = null;
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

            ring();
        }
    }
}
