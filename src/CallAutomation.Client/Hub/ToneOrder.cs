using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>The keys of one subscription, put in the order in which they were pressed. A missing one is waited for, but not for long.</summary>
/// <param name="last">The number before the first that is expected.</param>
internal sealed class ToneOrder(int last)
{
    private readonly SortedList<int, List<HandlerWork>> _early = [];
    private int _last = last;

    /// <summary>How long a missing key holds up those that came after it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Counts the gaps that were waited at: each has a patience of its own. 0 while there is none.</summary>
    public int Gap { get; private set; }

    public bool HasGap => _early.Count > 0;

    /// <summary>Whichever can go on now, in order; the tone itself may have to wait.</summary>
    public List<HandlerWork> Take(int sequenceId, HandlerWork work)
    {
        if (sequenceId > _last + 1)
        {
            Gap += HasGap ? 0 : 1;
            if (!_early.TryGetValue(sequenceId, out List<HandlerWork>? same))
            {
                _early.Add(sequenceId, same = []);
            }

            same.Add(work);
            return [];
        }

        List<HandlerWork> ready = [work];
        if (sequenceId > _last)
        {
            _last = sequenceId;
            TakeFollowing(ready);
        }

        // One at or before the last is late, or repeated under another id of the event: nothing is lost.
        return ready;
    }

    /// <summary>What is missing at this gap does not come: those behind it go on, up to the next gap.</summary>
    public List<HandlerWork> PassGap()
    {
        List<HandlerWork> ready = [];
        if (HasGap)
        {
            _last = _early.Keys[0] - 1;
            TakeFollowing(ready);
        }

        return ready;
    }

    /// <summary>Nothing more will come: all go on.</summary>
    public List<HandlerWork> TakeAll()
    {
        List<HandlerWork> ready = [.. _early.Values.SelectMany(static same => same)];
        _last = HasGap ? _early.Keys[_early.Count - 1] : _last;
        _early.Clear();
        return ready;
    }

    private void TakeFollowing(List<HandlerWork> ready)
    {
        int before = ready.Count;
        while (HasGap && _early.Keys[0] <= _last + 1)
        {
            ready.AddRange(_early.Values[0]);
            _last = Math.Max(_last, _early.Keys[0]);
            _early.RemoveAt(0);
        }

        Gap += HasGap && ready.Count > before ? 1 : 0;
    }
}
