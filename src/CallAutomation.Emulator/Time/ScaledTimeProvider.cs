namespace CallAutomation.Emulator;

/// <summary>A clock that goes faster or slower than another one.</summary>
internal sealed class ScaledTimeProvider(TimeProvider clock, double factor) : TimeProvider
{
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private readonly long _startedStamp = clock.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _startedAt + new TimeSpan(GetTimestamp());

    public override long GetTimestamp() => (long)(clock.GetElapsedTime(_startedStamp).Ticks * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(clock.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    private TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / factor;

    private sealed class Timer(ITimer timer, ScaledTimeProvider scale) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(scale.Real(dueTime), scale.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
