using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>The last events of a call, for those who ask later. Guarded by the gate of the log it is in.</summary>
internal sealed class KeptEvents(int capacity)
{
    private readonly List<Kept> _events = [];

    public int Count => _events.Count;

    /// <summary>How many were dropped from the front to make room.</summary>
    public long Dropped { get; private set; }

    public IEnumerable<CallEvent> All => _events.Select(static kept => kept.Event);

    /// <summary>Keeps an event; <paramref name="isTaken"/> where it has answered a wait already.</summary>
    public void Add(CallEvent callEvent, bool isTaken)
    {
        if (_events.Count == capacity)
        {
            _events.RemoveAt(0);
            Dropped++;
            HubInstruments.Received("dropped");
        }

        _events.Add(new Kept(callEvent, isTaken));
    }

    /// <summary>The first event that answers a wait. A state answers every wait, anything else one.</summary>
    public CallEvent? Take(EventWait wait)
    {
        for (int position = 0; position < _events.Count && !wait.Found.IsCompleted; position++)
        {
            Kept kept = _events[position];
            if (!kept.IsTaken && wait.Matches(kept.Event))
            {
                _events[position] = kept with { IsTaken = kept.Event is not CallStateChanged };
                return kept.Event;
            }
        }

        return null;
    }

    /// <summary>The event at a place counted from the first one ever; null when it has not come.</summary>
    /// <param name="place">Moved on, also over what was dropped.</param>
    /// <param name="lost">How many were dropped unread.</param>
    public CallEvent? Read(ref long place, out long lost)
    {
        lost = Math.Max(0, Dropped - place);
        place += lost;
        int position = (int)(place - Dropped);
        if (position == _events.Count)
        {
            return null;
        }

        place++;
        return _events[position].Event;
    }

    private readonly record struct Kept(CallEvent Event, bool IsTaken);
}
