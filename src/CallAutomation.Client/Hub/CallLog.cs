using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>What happened in one call, who waits for what of it, and its line of work for handlers.</summary>
/// <remarks>A recording has a log of its own, because it outlives its call.</remarks>
internal sealed partial class CallLog(string key, int capacity, Func<CallEvent, bool> isHandled, Func<Action<Action>>? track, TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly KeptEvents _kept = new(capacity);
    private readonly Queue<HandlerWork> _line = new();
    private List<string>? _contexts;
    private Dictionary<string, ToneOrder>? _tones;
    private RosterOrder? _rosters;
    private RingingCall? _ringing;
    private int _highestTone;
    private bool _isWorking;
    private bool _isReleased;
    private bool _isRetired;
    private bool _isOfVisit;
    private long _workingSince = clock.GetTimestamp();
    private long _lastUse = clock.GetTimestamp();

    public string Key { get; } = key;

    /// <summary>The event that ended the call.</summary>
    public CallEvent? EndedBy { get; private set; }

    /// <summary>How long the handler at work has had its event, and how many events wait for it.</summary>
    public (TimeSpan Working, int Waiting) Work
    {
        get
        {
            lock (_gate)
            {
                return (_isWorking ? clock.GetElapsedTime(_workingSince) : TimeSpan.Zero, _line.Count);
            }
        }
    }

    /// <summary>Since when nothing came and nobody asked.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (_gate)
            {
                return clock.GetElapsedTime(_lastUse);
            }
        }
    }

    /// <summary>The contexts by which events that name no call find it.</summary>
    public IReadOnlyList<string> Contexts
    {
        get
        {
            lock (_gate)
            {
                return [.. _contexts ?? []];
            }
        }
    }

    /// <summary>Takes it out of use, if it may be. From then on nobody gets into it: whoever had it in hand takes a new one.</summary>
    public bool Retire(Retirement when)
    {
        lock (_gate)
        {
            bool isExpected = _outcomes.Count > 0 || _waits.Count > 0 || _readers > 0 || _isWorking;
            bool mayBe = when switch
            {
                Retirement.Unused => !isExpected && _kept.Count == 0,
                Retirement.NobodyWaits => !isExpected,
                _ => true,
            };
            return mayBe && (_isRetired = true);
        }
    }

    /// <summary>What is told to those who handle the call when it ends; true when it has ended already.</summary>
    public bool Link(RingingCall ringing)
    {
        lock (_gate)
        {
            _ringing = ringing;
            return EndedBy is not null;
        }
    }

    /// <summary>Whom to tell of the end, once.</summary>
    public RingingCall? Unlink()
    {
        lock (_gate)
        {
            RingingCall? linked = _ringing;
            _ringing = null;
            return linked;
        }
    }

    public void Remember(string context)
    {
        lock (_gate)
        {
            (_contexts ??= []).Add(context);
        }
    }

    /// <summary>The application is here for a visit, and its events say so from now on; false when the log is out of use.</summary>
    public bool MarkVisit()
    {
        lock (_gate)
        {
            return !_isRetired && (_isOfVisit = true);
        }
    }

    /// <summary>An event has come. Waits are answered at once; handlers get it in the order of arrival.</summary>
    /// <param name="work">The event.</param>
    /// <param name="isForced">It has been promised already that it is taken.</param>
    /// <returns>What follows; null when the log is out of use.</returns>
    public Arrival? Arrive(HandlerWork work, bool isForced)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return null;
            }

            // A handler that holds up the line may be waiting for just this one.
            if (_line.Count >= capacity && !isForced && !IsEnd(work.Event) && isHandled(work.Event) && !IsAwaited(work.Event))
            {
                return Arrival.Refused;
            }

            _lastUse = clock.GetTimestamp();

            // Rosters carry no context: the leg is known by the events before them.
            _isOfVisit |= work.Event.IsOfVisit;
            if (_isOfVisit && !work.Event.IsOfVisit)
            {
                work.Event = work.Event with { IsOfVisit = true };
            }

            switch (work.Event)
            {
                case ParticipantsUpdated roster:
                    work.Event = (_rosters ??= new RosterOrder()).Judge(roster);
                    return Go([work]);
                case ToneReceived { SequenceId: int sequenceId } tone:
                    ToneOrder order = OrderOf(tone.OperationContext ?? string.Empty, sequenceId);
                    int gap = order.Gap;
                    _highestTone = Math.Max(_highestTone, sequenceId);
                    List<HandlerWork> ready = order.Take(sequenceId, work);
                    return EndedBy is null ? WaitingAt(order, gap, Go(ready)) : Go([.. ready, .. order.TakeAll()]);
                case CallDisconnected when _tones is not null:
                    return Go([.. _tones.Values.SelectMany(static tones => tones.TakeAll()), work]);
                default:
                    return Go([work]);
            }
        }
    }

    /// <summary>An event that came before is handled once more. Those who wait and read have had it.</summary>
    /// <returns>What follows; null when the log is out of use.</returns>
    public Arrival? Queue(HandlerWork work)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return null;
            }

            if (_line.Count >= capacity)
            {
                return Arrival.Refused;
            }

            _lastUse = clock.GetTimestamp();
            if (work.Event is ParticipantsUpdated roster && _rosters is not null)
            {
                work.Event = _rosters.JudgeAgain(roster);
            }

            Enqueue(work);
            Arrival arrival = new() { Count = 1, BeginsToWork = !_isWorking };
            _isWorking = true;
            return arrival;
        }
    }

    /// <summary>What is missing at a gap was waited for long enough.</summary>
    public Arrival PassGap(ToneOrder order, int gap)
    {
        lock (_gate)
        {
            return order.Gap == gap ? WaitingAt(order, gap, Go(order.PassGap())) : new Arrival();
        }
    }

    /// <summary>The next piece of work for the one who works on this call; null when there is none, and then nobody works.</summary>
    public HandlerWork? Next()
    {
        lock (_gate)
        {
            if (_line.Count > 0)
            {
                _workingSince = clock.GetTimestamp();
                return _line.Dequeue();
            }

            _isWorking = false;
            return null;
        }
    }

    /// <summary>The handler at work waits for something: nothing behind it can be handled before, and may not hold up the sender either.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _isReleased = true;
            foreach (HandlerWork behind in _line)
            {
                behind.Release();
            }
        }
    }

    /// <summary>The handler at work has returned.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _isReleased = false;
        }
    }

    private static bool IsEnd(CallEvent callEvent) => callEvent is CallDisconnected or CreateCallFailed or AnswerFailed or JoinFailed;

    private static Arrival WaitingAt(ToneOrder order, int gapBefore, Arrival arrival)
    {
        if (order.HasGap && order.Gap != gapBefore)
        {
            arrival.Waits = (order, order.Gap);
        }

        return arrival;
    }

    private ToneOrder OrderOf(string context, int first)
    {
        _tones ??= new Dictionary<string, ToneOrder>(StringComparer.Ordinal);
        if (!_tones.TryGetValue(context, out ToneOrder? order))
        {
            // Started again under another context, the count may go on where it was.
            _tones.Add(context, order = new ToneOrder(first == _highestTone + 1 ? _highestTone : 0));
        }

        return order;
    }

    private Arrival Go(List<HandlerWork> ready)
    {
        Arrival arrival = new();
        foreach (HandlerWork work in ready)
        {
            bool isTaken = Settle(work, arrival);
            _kept.Add(work.Event, isTaken);
            if (isHandled(work.Event))
            {
                Enqueue(work);
                arrival.Count++;
            }
            else
            {
                (arrival.Done ??= []).Add(work);
            }

            if (EndedBy is null && IsEnd(work.Event))
            {
                EndedBy = work.Event;
                arrival.HasEnded = true;
            }
        }

        arrival.BeginsToWork = arrival.Count > 0 && !_isWorking;
        _isWorking |= arrival.Count > 0;
        SignalReaders();
        return arrival;
    }

    private void Enqueue(HandlerWork work)
    {
        work.Line = this;
        _line.Enqueue(work);
        if (_isReleased)
        {
            work.Release();
        }
    }
}
