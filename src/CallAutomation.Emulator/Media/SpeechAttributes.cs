using System.Globalization;
using System.Xml.Linq;

namespace CallAutomation.Emulator.Media;

/// <summary>What attributes of SSML mean for the time it takes.</summary>
internal static class SpeechAttributes
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(20);

    /// <summary>A time such as <c>500ms</c> or <c>1.5s</c>; null for anything else. What is longer than the service allows is cut.</summary>
    public static TimeSpan? Time(XAttribute? attribute, TimeSpan? longest = null)
    {
        string time = attribute?.Value.Trim().ToLowerInvariant() ?? "";
        (string number, double seconds) = time.EndsWith("ms", StringComparison.Ordinal) ? (time[..^2], 0.001) : time.EndsWith('s') ? (time[..^1], 1) : ("", 0);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double value) || value < 0)
        {
            return null;
        }

        TimeSpan limit = longest ?? s_longestPause;
        return TimeSpan.FromSeconds(Math.Min(value * seconds, limit.TotalSeconds));
    }

    public static TimeSpan Break(XElement pause) => Time(pause.Attribute("time")) ?? TimeSpan.FromMilliseconds(pause.Attribute("strength")?.Value.Trim().ToLowerInvariant() switch
    {
        "none" => 0,
        "x-weak" => 250,
        "weak" => 500,
        "strong" => 1000,
        "x-strong" => 1250,
        _ => 750,
    });

    /// <summary>How many times as fast as usual: a word for it, a multiplier, or a change in percent.</summary>
    public static double Rate(XElement prosody)
    {
        string rate = prosody.Attribute("rate")?.Value.Trim().ToLowerInvariant() ?? "";
        return rate switch
        {
            "x-slow" => 0.5,
            "slow" => 0.64,
            "fast" => 1.55,
            "x-fast" => 2,
            _ when rate.EndsWith('%') && TryRead(rate[..^1], out double percent) => Within(1 + (percent / 100)),
            _ when TryRead(rate, out double factor) && factor > 0 => Within(factor),
            _ => 1,
        };
    }

    /// <summary>Voices speak no slower than half their own rate and no faster than twice.</summary>
    public static double Within(double rate) => Math.Clamp(rate, 0.5, 2);

    private static bool TryRead(string number, out double value) => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
