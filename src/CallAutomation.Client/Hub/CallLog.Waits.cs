using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Who waits: requests for what ends them, waits for an event, readers for the next one.</summary>
internal sealed partial class CallLog
{
    private readonly List<AwaitedOutcome> _outcomes = [];
    private readonly List<EventWait> _waits = [];
    private TaskCompletionSource<bool>? _changed;
    private int _readers;

    /// <summary>Why nothing more is waited for; null while it is.</summary>
    private Func<string, Exception>? _failureOf;

    /// <summary>How many wait, read or are expected to end.</summary>
    public int Expected
    {
        get
        {
            lock (_gate)
            {
                return _outcomes.Count + _waits.Count + _readers;
            }
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

            Add(outcome);
            return true;
        }
    }

    public void Abandon(AwaitedOutcome outcome)
    {
        lock (_gate)
        {
            _outcomes.Remove(outcome);
        }
    }

    /// <summary>The answer tells where the outcome of a request will be told of: what came before the answer counts. False when the log is out of use.</summary>
    public bool ExpectFromTheBeginning(AwaitedOutcome outcome)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return false;
            }

            foreach (CallEvent kept in _kept.All)
            {
                if (outcome.IsEndedBy(kept) && outcome.Take(kept) is { } ended)
                {
                    outcome.Complete(ended);
                    return true;
                }
            }

            Add(outcome);
            return true;
        }
    }

    /// <summary>Whether a request of this call would be ended by an event.</summary>
    public bool Expects(CallEvent callEvent)
    {
        lock (_gate)
        {
            return _outcomes.Exists(outcome => outcome.IsEndedBy(callEvent));
        }
    }

    /// <summary>Whether a request would be ended, or a wait answered.</summary>
    private bool IsAwaited(CallEvent callEvent) =>
        _outcomes.Exists(outcome => outcome.IsEndedBy(callEvent)) || _waits.ToArray().Any(wait => wait.Matches(callEvent));

    /// <summary>The answer named the invitation.</summary>
    public void Name(AwaitedOutcome outcome, string invitationId)
    {
        lock (_gate)
        {
            outcome.InvitationId = invitationId;
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

            _lastUse = clock.GetTimestamp();
            if (_kept.Take(wait) is { } found)
            {
                wait.Answer(found);
            }
            else if (_failureOf is not null)
            {
                wait.Fail(_failureOf(wanted));
            }
            else if (!wait.Found.IsCompleted)
            {
                wait.Begin();
                _waits.Add(wait);
            }

            return wait;
        }
    }

    /// <summary>Takes a wait out; false when it is being answered.</summary>
    public bool GiveUp(EventWait wait)
    {
        lock (_gate)
        {
            return _waits.Remove(wait);
        }
    }

    /// <summary>Somebody begins to read; null when the log is out of use.</summary>
    /// <returns>The place of the first event kept.</returns>
    public long? BeginReading()
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return null;
            }

            _readers++;
            return _kept.Dropped;
        }
    }

    public void EndReading()
    {
        lock (_gate)
        {
            _readers--;
        }
    }

    /// <inheritdoc cref="KeptEvents.Read"/>
    /// <param name="place">Moved on, also over what was dropped.</param>
    /// <param name="later">Where there is nothing yet, what ends when there may be something; null when nothing will come.</param>
    /// <param name="lost">How many were dropped unread.</param>
    public CallEvent? Read(ref long place, out Task<bool>? later, out long lost)
    {
        lock (_gate)
        {
            CallEvent? next = _kept.Read(ref place, out lost);
            later = next is null && _failureOf is null ? (_changed ??= Completions.Create<bool>(track)).Task : null;
            return next;
        }
    }

    /// <summary>Nothing more is waited for.</summary>
    public void Close(Func<string, Exception> failureOf)
    {
        lock (_gate)
        {
            _failureOf = failureOf;
            _outcomes.ForEach(outcome => outcome.Fail(failureOf(outcome.Row.Verb)));
            _waits.ForEach(wait => wait.Fail(failureOf(wait.Wanted)));
            _outcomes.Clear();
            _waits.Clear();
            SignalReaders();
        }
    }

    private void Add(AwaitedOutcome outcome)
    {
        _lastUse = clock.GetTimestamp();
        if (_failureOf is not null)
        {
            outcome.Fail(_failureOf(outcome.Row.Verb));
        }
        else
        {
            _outcomes.Add(outcome);
        }
    }

    /// <summary>Finds who is answered by an event; true when it answers no other wait.</summary>
    private bool Settle(HandlerWork work, Arrival arrival)
    {
        CallEvent callEvent = work.Event;

        if (_outcomes.Count == 0 && _waits.Count == 0)
        {
            return false;
        }

        // An event ends one request of each kind: taking an invitation back ends both the invitation and the taking back.
        List<OutcomeRow> served = [];
        foreach (AwaitedOutcome outcome in _outcomes.FindAll(outcome => outcome.IsEndedBy(callEvent)).OrderBy(outcome => outcome.IsNamedBy(callEvent) ? 0 : 1))
        {
            if (served.Contains(outcome.Row))
            {
                continue;
            }

            served.Add(outcome.Row);
            if (work.Trace is { Cause: null } trace)
            {
                trace.Cause = outcome.Cause;
            }

            if (outcome.Take(callEvent) is { } ended)
            {
                _outcomes.Remove(outcome);
                (arrival.Outcomes ??= []).Add((outcome, ended));
            }
        }

        // A predicate is the application's: it may end other waits, its own included.
        foreach (EventWait wait in _waits.ToArray())
        {
            bool matches = wait.Matches(callEvent);
            if ((!matches && !wait.Found.IsCompleted) || !_waits.Remove(wait) || !matches)
            {
                continue;
            }

            (arrival.Answered ??= []).Add((wait, callEvent));
            if (callEvent is not CallStateChanged)
            {
                return true;
            }
        }

        return false;
    }

    private void SignalReaders()
    {
        _changed?.TrySetResult(true);
        _changed = null;
    }
}
