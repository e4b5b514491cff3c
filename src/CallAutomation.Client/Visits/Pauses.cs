namespace CallAutomation.Client.Visits;

/// <summary>How long it is waited between two looks: longer and longer, up to a most.</summary>
internal sealed class Pauses
{
    private readonly TimeSpan _most;
    private TimeSpan _next;

    private Pauses(TimeSpan first, TimeSpan most)
    {
        _next = first;
        _most = most;
    }

    /// <summary>Where looking is all there is.</summary>
    public static Pauses OfLooking() => new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(4));

    /// <summary>Where an event is expected, and a look only finds that it was missed.</summary>
    public static Pauses OfHearing() => new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(16));

    public TimeSpan Next()
    {
        TimeSpan next = _next;
        _next = _next + _next > _most ? _most : _next + _next;
        return next;
    }
}
