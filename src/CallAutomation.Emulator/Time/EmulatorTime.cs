namespace CallAutomation.Emulator;

/// <summary>How time passes for the calls of an emulator.</summary>
public sealed class EmulatorTime
{
    private EmulatorTime(double scale, DateTimeOffset? startsAt)
    {
        Scale = scale;
        StartsAt = startsAt;
    }

    /// <summary>As on <see cref="CallEmulatorOptions.TimeProvider"/>, which is the machine's clock unless told otherwise.</summary>
    public static EmulatorTime Real { get; } = new(1, null);

    /// <summary>
    /// As fast as the work allows: nobody waits for ringing, audio or time-outs, and the clock stands still while anybody is at work.
    /// The clock starts at noon of 1 January 2026, UTC. See <see cref="CallEmulator.RunAsync(Func{Task})"/>.
    /// </summary>
    public static EmulatorTime Virtual { get; } = VirtualFrom(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Whether the clock jumps from one thing that is due to the next.</summary>
    public bool IsVirtual => StartsAt is not null;

    /// <summary>How many seconds pass for the calls in one second.</summary>
    internal double Scale { get; }

    internal DateTimeOffset? StartsAt { get; }

    /// <summary>Faster or slower than the clock of <see cref="CallEmulatorOptions.TimeProvider"/>.</summary>
    /// <param name="factor">How many seconds pass for the calls in one second: 10 for a minute of music in six seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not between 0.001 and 1,000.</exception>
    public static EmulatorTime Scaled(double factor) => factor is >= 0.001 and <= 1000
        ? new EmulatorTime(factor, null)
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "Time can be scaled by 0.001 to 1,000; for calls that nobody waits for, use EmulatorTime.Virtual.");

    /// <summary>Like <see cref="Virtual"/>, on a clock that starts when you say.</summary>
    /// <param name="start">What time it is for the calls when the emulator starts.</param>
    public static EmulatorTime VirtualFrom(DateTimeOffset start) => new(1, start.ToUniversalTime());
}
