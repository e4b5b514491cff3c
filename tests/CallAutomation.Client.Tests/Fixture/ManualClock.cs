namespace CallAutomation.Client.Tests.Fixture;

/// <summary>A clock that moves only when told to, and fires what has become due before <see cref="Advance"/> returns.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = now;

    /// <summary>The times that were asked for, in order.</summary>
    public List<TimeSpan> Asked { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Asked.Add(dueTime);
        Alarm alarm = new(_alarms, () => callback(state), _now + dueTime);
        _alarms.Add(alarm);
        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (Alarm due in _alarms.Where(alarm => alarm.Due <= _now).ToArray())
        {
            due.Dispose();
            due.Ring();
        }
    }

    private sealed class Alarm(List<Alarm> alarms, Action ring, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; } = due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
