using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>What happened in one call, who waits for what of it, and its line of work for handlers.</summary>
/// <remarks>A recording has a log of its own, because it outlives its call.</remarks>
internal sealed partial class CallLog(string key, int capacity, Func<Action<Action>>? track, TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly KeptEvents _kept = new(capacity);
    private readonly Queue<HandlerWork> _line = new();
    private List<string>? _contexts;
    private Dictionary<string, ToneOrder>? _tones;
    private RosterOrder? _rosters;
    private RingingCall? _ringing;
    private bool _isWorking;
    private bool _isRetired;
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

    /// <summary>An event has come. Waits are answered at once; handlers get it in the order of arrival.</summary>
    /// <returns>What follows; null when the log is out of use.</returns>
    public Arrival? Arrive(HandlerWork work)
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
            switch (work.Event)
            {
                case ParticipantsUpdated roster:
                    work.Event = (_rosters ??= new RosterOrder()).Judge(roster);
                    return Go([work]);
                case ToneReceived { SequenceId: int sequenceId } tone:
                    ToneOrder order = OrderOf(tone.OperationContext ?? string.Empty);
                    int gap = order.Gap;
                    return WaitingAt(order, gap, Go(order.Take(sequenceId, work)));
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
            _line.Enqueue(work);
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

    private static Arrival WaitingAt(ToneOrder order, int gapBefore, Arrival arrival)
    {
        if (order.HasGap && order.Gap != gapBefore)
        {
            arrival.Waits = (order, order.Gap);
        }

        return arrival;
    }

    private ToneOrder OrderOf(string context)
    {
        _tones ??= new Dictionary<string, ToneOrder>(StringComparer.Ordinal);
        if (!_tones.TryGetValue(context, out ToneOrder? order))
        {
            _tones.Add(context, order = new ToneOrder());
        }

        return order;
    }

    private Arrival Go(List<HandlerWork> ready)
    {
        Arrival arrival = new() { Count = ready.Count };
        foreach (HandlerWork work in ready)
        {
            bool isTaken = Settle(work, arrival);
            _kept.Add(work.Event, isTaken);
            _line.Enqueue(work);
            if (EndedBy is null && work.Event is CallDisconnected or CreateCallFailed or AnswerFailed or JoinFailed)
            {
                EndedBy = work.Event;
                arrival.HasEnded = true;
            }
        }

        arrival.BeginsToWork = ready.Count > 0 && !_isWorking;
        _isWorking |= ready.Count > 0;
        SignalReaders();
        return arrival;
    }
}
