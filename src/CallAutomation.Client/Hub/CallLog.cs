using System.Collections.Concurrent;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>What happened in one call, who waits for what of it, and its line of work for handlers.</summary>
/// <remarks>A recording has a log of its own, because it outlives its call.</remarks>
internal sealed class CallLog(string key, int capacity, Func<Action<Action>>? track)
{
    private readonly object _gate = new();
    private readonly List<KeptEvent> _kept = [];
    private readonly Queue<HandlerWork> _line = new();
    private List<AwaitedOutcome>? _outcomes;
    private List<EventWait>? _waits;
    private Dictionary<string, ToneOrder>? _tones;
    private RosterOrder? _rosters;
    private TaskCompletionSource<bool>? _changed;
    private bool _isWorking;
    private Func<string, Exception>? _failureOf;
    private bool _isRetired;
    private CancellationTokenSource? _wholeCall;

    public string Key { get; } = key;

    /// <summary>Counts what was dropped from the front of the kept events.</summary>
    public long Dropped { get; private set; }

    /// <summary>The event that ended the call.</summary>
    public CallEvent? EndedBy { get; private set; }

    /// <summary>When it last changed, for what has no end of its own.</summary>
    public long LastArrival { get; private set; }

    /// <summary>The contexts by which events that name no call find it.</summary>
    public ConcurrentBag<string>? Contexts { get; private set; }

    /// <summary>Takes it out of use, unless somebody waits for something of it. From then on nobody gets into it: whoever had it in hand takes a new one.</summary>
    /// <param name="onlyIfEmpty">Leaves it in use also where something is kept or expected.</param>
    public bool Retire(bool onlyIfEmpty)
    {
        lock (_gate)
        {
            if (_waits is { Count: > 0 } || _isWorking || (onlyIfEmpty && (_kept.Count > 0 || _outcomes is { Count: > 0 })))
            {
                return false;
            }

            return _isRetired = true;
        }
    }

    /// <summary>Whose token is canceled when the call ends; true when it has ended already.</summary>
    public bool Link(CancellationTokenSource wholeCall)
    {
        lock (_gate)
        {
            _wholeCall = wholeCall;
            return EndedBy is not null;
        }
    }

    /// <summary>Whose token is to be canceled, once.</summary>
    public CancellationTokenSource? Unlink()
    {
        lock (_gate)
        {
            CancellationTokenSource? linked = _wholeCall;
            _wholeCall = null;
            return linked;
        }
    }

    public void Remember(string context)
    {
        lock (_gate)
        {
            (Contexts ??= []).Add(context);
        }
    }

    /// <summary>A request is about to be sent; false when the log is out of use.</summary>
    public bool Expect(AwaitedOutcome outcome)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return false;
            }

            if (_failureOf is null)
            {
                (_outcomes ??= []).Add(outcome);
                return true;
            }
        }

        outcome.Fail(_failureOf(outcome.Row.Verb));
        return true;
    }

    public void Abandon(AwaitedOutcome outcome)
    {
        lock (_gate)
        {
            _outcomes?.Remove(outcome);
        }
    }

    /// <summary>The answer tells where the outcome of a request will be told of: what came before the answer counts. False when the log is out of use.</summary>
    public bool ExpectFromTheBeginning(AwaitedOutcome outcome)
    {
        CallEvent? ended = null;
        lock (_gate)
        {
            if (_isRetired)
            {
                return false;
            }

            foreach (KeptEvent kept in _kept)
            {
                if (outcome.IsEndedBy(kept.Event) && outcome.Take(kept.Event))
                {
                    ended = kept.Event;
                    break;
                }
            }

            if (ended is null && _failureOf is null)
            {
                (_outcomes ??= []).Add(outcome);
                return true;
            }
        }

        if (ended is not null)
        {
            outcome.Complete(ended);
        }
        else
        {
            outcome.Fail(_failureOf!(outcome.Row.Verb));
        }

        return true;
    }

    /// <summary>Changes what is known of a request under the gate that guards its events.</summary>
    public void Learn(AwaitedOutcome outcome, Action<AwaitedOutcome> learn)
    {
        lock (_gate)
        {
            learn(outcome);
        }
    }

    /// <summary>An event has come. Waits are answered at once; handlers get it in the order of arrival.</summary>
    /// <returns>What can be handled now: the event, and tones that waited for it; null when the log is out of use.</returns>
    public Arrival? Arrive(HandlerWork work, long now)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return null;
            }

            LastArrival = now;
            if (work.Event is ParticipantsUpdated roster)
            {
                work.Event = (_rosters ??= new RosterOrder()).Judge(roster);
            }

            if (work.Event is ToneReceived { SequenceId: int sequenceId } tone)
            {
                _tones ??= new Dictionary<string, ToneOrder>(StringComparer.Ordinal);
                string context = tone.OperationContext ?? string.Empty;
                if (!_tones.TryGetValue(context, out ToneOrder? order))
                {
                    _tones.Add(context, order = new ToneOrder());
                }

                bool held = order.HoldsSome;
                return Go(order.Take(sequenceId, work)) with { WaitsForTone = !held && order.HoldsSome ? order : null };
            }

            return Go([work]);
        }
    }

    /// <summary>A missing tone was waited for long enough.</summary>
    public Arrival GiveUp(ToneOrder order, int hold)
    {
        lock (_gate)
        {
            return Go(order.Hold == hold ? order.TakeAll() : []);
        }
    }

    /// <summary>What was looked for, or somebody who waits for it; null when the log is out of use.</summary>
    public EventWait? Find(string wanted, Func<CallEvent, bool> matches)
    {
        EventWait wait = new(wanted, matches, track);
        lock (_gate)
        {
            if (_isRetired)
            {
                return null;
            }

            for (int position = 0; position < _kept.Count; position++)
            {
                KeptEvent kept = _kept[position];
                if (!kept.IsTaken && wait.Matches(kept.Event))
                {
                    kept.IsTaken = kept.Event is not CallStateChanged;
                    _kept[position] = kept;
                    wait.Answer(kept.Event);
                    return wait;
                }
            }

            if (wait.Found.IsCompleted)
            {
                return wait;
            }

            if (_failureOf is null)
            {
                (_waits ??= []).Add(wait);
                return wait;
            }
        }

        wait.Fail(_failureOf(wait.Wanted));
        return wait;
    }

    public void GiveUp(EventWait wait)
    {
        lock (_gate)
        {
            _waits?.Remove(wait);
        }
    }

    /// <summary>The event at a place counted from the first one ever, or a task that ends when there may be one.</summary>
    /// <param name="place">Moved on, also over what was dropped.</param>
    /// <param name="later">Where there is nothing yet, what ends when there may be something; null when nothing will come.</param>
    /// <param name="lost">How many were dropped unread.</param>
    public CallEvent? Read(ref long place, out Task? later, out long lost)
    {
        lock (_gate)
        {
            lost = Math.Max(0, Dropped - place);
            place += lost;
            int position = (int)(place - Dropped);
            later = null;
            if (position < _kept.Count)
            {
                place++;
                return _kept[position].Event;
            }

            if (_failureOf is null && !_isRetired)
            {
                later = (_changed ??= Completions.Create<bool>(track)).Task;
            }

            return null;
        }
    }

    /// <summary>Nothing more is waited for.</summary>
    public void Close(Func<string, Exception> failureOf)
    {
        AwaitedOutcome[] outcomes;
        EventWait[] waits;
        lock (_gate)
        {
            _failureOf = failureOf;
            outcomes = [.. _outcomes ?? []];
            waits = [.. _waits ?? []];
            _outcomes = null;
            _waits = null;
            Signal();
        }

        foreach (AwaitedOutcome outcome in outcomes)
        {
            outcome.Fail(failureOf(outcome.Row.Verb));
        }

        foreach (EventWait wait in waits)
        {
            wait.Fail(failureOf(wait.Wanted));
        }
    }

    /// <summary>The next piece of work for the one who works on this call; null when there is none, and then nobody works.</summary>
    public HandlerWork? Next()
    {
        lock (_gate)
        {
            if (_line.Count > 0)
            {
                return _line.Dequeue();
            }

            _isWorking = false;
            return null;
        }
    }

    private Arrival Go(IEnumerable<HandlerWork> ready)
    {
        Arrival arrival = new();
        foreach (HandlerWork work in ready)
        {
            Keep(work.Event);
            Settle(work.Event, arrival);
            _line.Enqueue(work);
            EndedBy = work.Event is CallDisconnected or CreateCallFailed or AnswerFailed or JoinFailed ? EndedBy ?? work.Event : EndedBy;
            arrival.HasEnded |= ReferenceEquals(EndedBy, work.Event);
            arrival.Count++;
        }

        if (arrival.Count > 0 && !_isWorking)
        {
            _isWorking = true;
            arrival.BeginsToWork = true;
        }

        Signal();
        return arrival;
    }

    private void Keep(CallEvent callEvent)
    {
        if (_kept.Count == capacity)
        {
            _kept.RemoveAt(0);
            Dropped++;
            HubInstruments.Received("dropped");
        }

        _kept.Add(new KeptEvent(callEvent));
    }

    private void Settle(CallEvent callEvent, Arrival arrival)
    {
        if (_outcomes is { Count: > 0 })
        {
            // An event ends one request of each kind: taking an invitation back ends both the invitation and the taking back.
            HashSet<OutcomeRow>? served = null;
            for (int position = 0; position < _outcomes.Count; position++)
            {
                AwaitedOutcome outcome = _outcomes[position];
                if (!outcome.IsEndedBy(callEvent) || !(served ??= []).Add(outcome.Row))
                {
                    continue;
                }

                if (outcome.Take(callEvent))
                {
                    _outcomes.RemoveAt(position--);
                    (arrival.Outcomes ??= []).Add((outcome, callEvent));
                }
            }
        }

        if (_waits is { Count: > 0 })
        {
            for (int position = 0; position < _waits.Count; position++)
            {
                EventWait wait = _waits[position];
                bool matches = wait.Matches(callEvent);
                if (!matches && wait.Found.IsCompleted)
                {
                    _waits.RemoveAt(position--);
                }
                else if (matches)
                {
                    _waits.RemoveAt(position--);
                    (arrival.Waits ??= []).Add((wait, callEvent));
                    if (callEvent is not CallStateChanged)
                    {
                        KeptEvent kept = _kept[_kept.Count - 1];
                        kept.IsTaken = true;
                        _kept[_kept.Count - 1] = kept;
                        break;
                    }
                }
            }
        }
    }

    private void Signal()
    {
        _changed?.TrySetResult(true);
        _changed = null;
    }
}
