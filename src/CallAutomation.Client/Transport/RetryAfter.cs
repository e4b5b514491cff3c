using System.Globalization;
using System.Net.Http.Headers;
using Azure;

namespace CallAutomation.Client.Transport;

/// <summary>How long the service asks to wait: in milliseconds, in seconds or until a date, in no culture's spelling but that of HTTP.</summary>
internal static class RetryAfter
{
    /// <summary>The longest time a timer can wait, and more than anybody has.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Null where nothing is asked, or nothing that can be read. What is longer than <see cref="Longest"/> is <see cref="TimeSpan.MaxValue"/>.</summary>
    public static TimeSpan? Of(Response response)
    {
        // The two in milliseconds are Azure's own and come before the standard one, as they do in Azure.Core.
        if ((response.Headers.TryGetValue("retry-after-ms", out string? text) || response.Headers.TryGetValue("x-ms-retry-after-ms", out text))
            && Read(text!, TimeSpan.TicksPerMillisecond) is { } milliseconds)
        {
            return milliseconds;
        }

        if (!response.Headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (Read(text!, TimeSpan.TicksPerSecond) is { } seconds)
        {
            return seconds;
        }

        // The machine's clock, because the pause is one of the machine's.
        return RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? condition) && condition.Date is { } date
            ? Bounded(date - DateTimeOffset.UtcNow)
            : null;
    }

    /// <summary>
    /// Whether Azure.Core would wait all the same: it takes <c>1.5</c> for a day in January, or in May, and waits until that day. There the
    /// refusal is better at once.
    /// </summary>
    public static bool IsMisread(Response response) =>
        response.Headers.TryGetValue("Retry-After", out string? text)
        && DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.None, out DateTimeOffset date)
        && date > DateTimeOffset.UtcNow;

    /// <summary>Digits alone; more of them than any number holds are a number all the same, and too long.</summary>
    private static TimeSpan? Read(string text, long ticks)
    {
        text = text.Trim();
        if (text.Length == 0 || text.Any(static character => character is < '0' or > '9'))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= Longest.Ticks / ticks
            ? TimeSpan.FromTicks(number * ticks)
            : TimeSpan.MaxValue;
    }

    private static TimeSpan Bounded(TimeSpan pause) => pause <= Longest ? pause : TimeSpan.MaxValue;
}
