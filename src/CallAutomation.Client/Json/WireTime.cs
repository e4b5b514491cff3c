namespace CallAutomation.Client.Json;

/// <summary>Lengths of time as the wire counts them; one that cannot be is left out rather than refused.</summary>
internal static class WireTime
{
    public static TimeSpan? FromMilliseconds(double? milliseconds) => FromSeconds(milliseconds / 1000);

    public static TimeSpan? FromSeconds(double? seconds) => seconds switch
    {
        >= 0 and < 1e11 => TimeSpan.FromTicks((long)Math.Round(seconds.Value * TimeSpan.TicksPerSecond)),
        _ => null,
    };
}
