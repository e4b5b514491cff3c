namespace CallAutomation.Emulator;

/// <summary>How time passes for the calls of an emulator.</summary>
public sealed class EmulatorTime
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private EmulatorTime(double scale, DateTimeOffset? startsAt, TimeSpan? rest = null, TimeSpan? quiet = null)
    {
        Quiet = quiet;
        Scale = scale;
        StartsAt = startsAt;
        Rest = rest;
    }

    /// <summary>As on <see cref="CallEmulatorOptions.TimeProvider"/>, which is the machine's clock unless told otherwise.</summary>
    public static EmulatorTime Real { get; } = new(1, null);

    /// <summary>
    /// As fast as the work allows, and the same in every run, to the last entry of the journal: nobody waits for ringing, audio or time-outs, and the clock stands still while anybody is
    /// at work. Application and service take turns on one thread; code that leaves it fails the run. The clock starts at noon of 1 January 2026, UTC.
    /// See <see cref="CallEmulator.RunAsync(Func{Task})"/>.
    /// </summary>
    public static EmulatorTime Virtual { get; } = VirtualFrom(s_start);

    /// <summary>
    /// For applications as they are, with threads, channels and sockets of their own: nobody waits for ringing, audio or time-outs, and the clock moves when the whole process has been at
    /// rest for 20 milliseconds. Outcomes are the same in every run as long as nothing waits for longer than that on something which is not the emulator's; see <see cref="CallEmulator.RealDelays"/> and <see cref="CallEmulator.LateArrivals"/>.
    /// The clock starts at noon of 1 January 2026, UTC.
    /// </summary>
    public static EmulatorTime Settled { get; } = SettledAfter(TimeSpan.FromMilliseconds(20));

    /// <summary>Whether the clock jumps from one thing that is due to the next, as <see cref="Virtual"/>, <see cref="Settled"/> and <see cref="SettledForOthers"/> do.</summary>
    public bool IsVirtual => StartsAt is not null || Quiet is not null;

    /// <summary>How many seconds pass for the calls in one second.</summary>
    internal double Scale { get; }

    internal DateTimeOffset? StartsAt { get; }

    /// <summary>How long everybody has to be at rest before the clock moves, if that is looked at from outside.</summary>
    internal TimeSpan? Rest { get; }

    /// <summary>How long the emulator has to have nothing under way before the clock moves, where applications are in other processes.</summary>
    internal TimeSpan? Quiet { get; }

    /// <summary>Faster or slower than the clock of <see cref="CallEmulatorOptions.TimeProvider"/>.</summary>
    /// <param name="factor">How many seconds pass for the calls in one second: 10 for a minute of music in six seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not between 0.001 and 1,000.</exception>
    public static EmulatorTime Scaled(double factor) => factor is >= 0.001 and <= 1000
        ? new EmulatorTime(factor, null)
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "Time can be scaled by 0.001 to 1,000; for calls that nobody waits for, use EmulatorTime.Virtual.");

    /// <summary>Like <see cref="Virtual"/>, on a clock that starts when you say.</summary>
    /// <param name="start">What time it is for the calls when the emulator starts.</param>
    public static EmulatorTime VirtualFrom(DateTimeOffset start) => new(1, start.ToUniversalTime());

    /// <summary>Like <see cref="Settled"/>, with a clock that waits longer, or less long, before it moves.</summary>
    /// <param name="rest">How long the whole process has to be at rest, in real time: longer than any piece of the application's work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not between 5 milliseconds and a minute.</exception>
    public static EmulatorTime SettledAfter(TimeSpan rest) => rest >= TimeSpan.FromMilliseconds(5) && rest <= TimeSpan.FromMinutes(1)
        ? new EmulatorTime(1, s_start, rest)
        : throw new ArgumentOutOfRangeException(nameof(rest), rest, "Rest is from 5 milliseconds, which a machine can tell from work, to a minute.");

    /// <summary>
    /// For applications in other processes and languages: the clock moves to what is due next when the emulator has had no request, delivery or download under way for a while. The clock starts
    /// at the time of the machine.
    /// </summary>
    /// <remarks>Nobody can see from here whether another process works. What it does between two requests has to take less time than the rest, or <see cref="CallEmulator.LateArrivals"/> counts it.</remarks>
    /// <param name="rest">How long nothing may be under way, in real time: longer than the application ever takes between what it is told and what it asks for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not between 5 milliseconds and a minute.</exception>
    public static EmulatorTime SettledForOthers(TimeSpan rest) => rest >= TimeSpan.FromMilliseconds(5) && rest <= TimeSpan.FromMinutes(1)
        ? new EmulatorTime(1, null, quiet: rest)
        : throw new ArgumentOutOfRangeException(nameof(rest), rest, "Rest is from 5 milliseconds to a minute.");
}
