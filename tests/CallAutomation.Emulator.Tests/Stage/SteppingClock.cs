namespace CallAutomation.Emulator.Tests;

/// <summary>A clock that is set by hand and wakes nobody; it starts at a full second.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    public void Step(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
