using System.Collections.Concurrent;
using System.Globalization;
using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>Delays on the machine's clock that are too long for the rest: while nobody does anything but wait for one, the process looks as if it were at rest.</summary>
internal sealed class RealDelays(TimeSpan rest)
{
    private const int MostPlaces = 100;

    private readonly ConcurrentDictionary<string, bool> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _untold = new();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>A timer of the machine's clock is set, on the current thread; whoever set it holds locks of the runtime.</summary>
    public void Begins(int milliseconds)
    {
        if (milliseconds <= rest.TotalMilliseconds / 2 || Departure.OfTimer() is not Departure delay || !delay.IsOfApplication)
        {
            return;
        }

        Interlocked.Increment(ref _count);
        if (_places.Count < MostPlaces && _places.TryAdd(delay.Place, true))
        {
            _untold.Enqueue(string.Create(
                CultureInfo.InvariantCulture,
                $"settled time cannot tell {milliseconds} ms of real time from rest: {delay.Kind}{delay.Place}. Wait with emulator.Delay or on emulator.TimeProvider, or take a rest that is longer than this (EmulatorTime.SettledAfter)"));
        }
    }

    /// <summary>What there is to tell of places that were not told of before.</summary>
    public IEnumerable<string> TakeUntold()
    {
        while (_untold.TryDequeue(out string? what))
        {
            yield return what;
        }
    }
}
