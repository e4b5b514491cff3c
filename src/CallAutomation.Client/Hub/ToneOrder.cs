using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>The keys of one subscription, put in the order in which they were pressed. A missing one is waited for, but not for long.</summary>
internal sealed class ToneOrder
{
    private readonly SortedList<int, HandlerWork> _early = [];
    private int _last;

    /// <summary>How long a missing key holds up those that came after it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    public bool HoldsSome => _early.Count > 0;

    /// <summary>Which hold it is, so that the end of an earlier one does not end a later one.</summary>
    public int Hold { get; private set; }

    /// <summary>Whichever can go on now, in order; the tone itself may have to wait.</summary>
    public IEnumerable<HandlerWork> Take(int sequenceId, HandlerWork work)
    {
        if (sequenceId > _last + 1 && !_early.ContainsKey(sequenceId))
        {
            Hold += _early.Count == 0 ? 1 : 0;
            _early.Add(sequenceId, work);
            return [];
        }

        if (sequenceId <= _last)
        {
            // Late or repeated under another id of the event: nothing is lost.
            return [work];
        }

        List<HandlerWork> ready = [work];
        _last = Math.Max(_last, sequenceId);
        TakeFollowing(ready);
        return ready;
    }

    /// <summary>The missing one does not come: the others go on.</summary>
    public List<HandlerWork> TakeAll()
    {
        List<HandlerWork> ready = [.. _early.Values];
        if (_early.Count > 0)
        {
            _last = _early.Keys[_early.Count - 1];
            _early.Clear();
        }

        return ready;
    }

    private void TakeFollowing(List<HandlerWork> ready)
    {
        while (_early.Count > 0 && _early.Keys[0] <= _last + 1)
        {
            ready.Add(_early.Values[0]);
            _last = Math.Max(_last, _early.Keys[0]);
            _early.RemoveAt(0);
        }
    }
}
