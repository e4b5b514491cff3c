using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>A clock that moves only when told to, and writes down the times that timers were asked for.</summary>
internal sealed class RecordingTimeProvider(DateTimeOffset now) : FakeTimeProvider(now)
{
    /// <summary>The times that were asked for, in order.</summary>
    public List<TimeSpan> Asked { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Asked.Add(dueTime);
        return base.CreateTimer(callback, state, dueTime, period);
    }
}
