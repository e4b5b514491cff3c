namespace CallAutomation.Emulator.Tool;

/// <summary>A clock that starts at the time it is, and goes faster or slower from then on.</summary>
internal sealed class ScaledTime(TimeProvider real, double factor) : TimeProvider
{
    public const double Slowest = 0.01;
    public const double Fastest = 1000;

    // What timers can wait for in one go, in milliseconds.
    private const double LongestWait = 0xFFFFFFFE;

    private readonly DateTimeOffset _startedAt = real.GetUtcNow();
    private readonly long _startedStamp = real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long GetTimestamp() => _startedStamp + (long)((real.GetTimestamp() - _startedStamp) * factor);

    public override DateTimeOffset GetUtcNow() => _startedAt + (real.GetElapsedTime(_startedStamp) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period)), this);

    // Rounded up, since timers drop what is less than a millisecond, and one that rings too early has to be set again.
    private TimeSpan ToReal(TimeSpan time) => time <= TimeSpan.Zero
        ? time
        : TimeSpan.FromMilliseconds(Math.Min(LongestWait, Math.Ceiling(time.TotalMilliseconds / factor)));

    private sealed class ScaledTimer(ITimer timer, ScaledTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.ToReal(dueTime), time.ToReal(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
