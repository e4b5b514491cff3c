using System.Text.Json;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>Lengths of time as the wire counts them.</summary>
internal static class WireTime
{
    public static TimeSpan? FromMilliseconds(double? milliseconds) => FromSeconds(milliseconds / 1000);

    public static TimeSpan? FromSeconds(double? seconds) => seconds switch
    {
        null => null,
        >= 0 and < 1e11 => TimeSpan.FromTicks((long)Math.Round(seconds.Value * TimeSpan.TicksPerSecond)),
        _ => throw new JsonException("its data has a length of time that cannot be."),
    };
}
