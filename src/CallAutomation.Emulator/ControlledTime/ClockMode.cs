namespace CallAutomation.Emulator.ControlledTime;

/// <summary>How a controlled clock goes.</summary>
/// <param name="Scale">How many seconds pass in one; 0 where time does not pass by itself.</param>
/// <param name="Rest">How long nothing may be under way before the clock jumps to what is due next; null where it does not jump.</param>
internal sealed record ClockMode(double Scale, TimeSpan? Rest)
{
    /// <summary>The clock moves only when somebody moves it.</summary>
    public static ClockMode Stopped { get; } = new(0, null);

    public static ClockMode Scaled(double scale) => new(scale, null);

    public static ClockMode Settled(TimeSpan rest) => new(0, rest);
}
