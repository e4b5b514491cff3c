namespace CallAutomation.Emulator.Time;

/// <summary>The emulator's clock for the application, where it jumps from one thing that is due to the next: time of day and time that passes are the same.</summary>
internal abstract class JumpingTimeProvider : TimeProvider
{
    public sealed override long TimestampFrequency => TimeSpan.TicksPerSecond;

    protected abstract DateTimeOffset Now { get; }

    public sealed override DateTimeOffset GetUtcNow() => Now;

    public sealed override long GetTimestamp() => Now.UtcTicks;
}
