using System.Collections.Concurrent;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>Requests that come although nobody has been told anything since the clock last moved: the work that led to them took longer than the rest that the clock waits for.</summary>
/// <remarks>
/// What can lead to a request about a call, besides the application's own real time: an event of that call, the answer to an earlier request about it, or a timer on
/// the emulator's clock. The clock moves on while none of these is under way, so a request that comes at a later time than the last of them is late by the difference.
/// </remarks>
/// <param name="now">The time it is.</param>
/// <param name="hasResumed">Whether work went on by itself after more than half of the rest, and the clock has not moved since: it might as well have taken all of it.</param>
internal sealed class LateArrivals(Func<DateTimeOffset> now, Func<bool> hasResumed)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);
    private long _toldAnybody = DateTimeOffset.MinValue.UtcTicks;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Somebody is told something, of a call or of none in particular.</summary>
    public void Told(string? callConnectionId)
    {
        if (callConnectionId is null)
        {
            Interlocked.Exchange(ref _toldAnybody, now().UtcTicks);
        }
        else
        {
            _told[callConnectionId] = now();
        }
    }

    /// <summary>How late a request comes, zero when only just not; null when it is in time, or is about a call of which nobody was told.</summary>
    public TimeSpan? Asks(string? callConnectionId)
    {
        if (callConnectionId is null || !_told.TryGetValue(callConnectionId, out DateTimeOffset told))
        {
            return null;
        }

        DateTimeOffset anybody = new(Interlocked.Read(ref _toldAnybody), TimeSpan.Zero);
        TimeSpan late = now() - (told > anybody ? told : anybody);
        if (late <= TimeSpan.Zero && !hasResumed())
        {
            return null;
        }

        Interlocked.Increment(ref _count);
        return late;
    }
}
