namespace CallAutomation.Client.Media;

/// <summary>Times that the wire knows in whole seconds.</summary>
internal static class Seconds
{
    public static TimeSpan Checked(TimeSpan value, int least, int most, string property) =>
        value >= TimeSpan.FromSeconds(least) && value <= TimeSpan.FromSeconds(most)
            ? value
            : throw new ArgumentOutOfRangeException(property, value, $"The service takes {least} to {most} seconds.");

    /// <summary>Rounded up: a person gets at least the time that was asked for.</summary>
    public static int Whole(TimeSpan value) => (int)Math.Ceiling(value.TotalSeconds);
}
