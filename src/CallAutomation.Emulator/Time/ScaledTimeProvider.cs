namespace CallAutomation.Emulator.Time;

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

    // Timers drop what is less than a millisecond: one that rings too early has to be set again, in a tight circle.
    private TimeSpan Real(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / factor));

    private sealed class Timer(ITimer timer, ScaledTimeProvider scale) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(scale.Real(dueTime), scale.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
