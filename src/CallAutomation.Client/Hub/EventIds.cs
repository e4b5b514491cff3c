namespace CallAutomation.Client.Hub;

/// <summary>The ids of events that were accepted, for as long and as many as the options say, and at least until they were handled.</summary>
internal sealed class EventIds(TimeProvider clock, int capacity, TimeSpan retention)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (HandlerWork Work, long At)> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, long At)> _inOrder = new();

    /// <summary>Takes note of an id; false, and the first delivery, when it is known.</summary>
    public bool TryAdd(string id, HandlerWork work, out HandlerWork first)
    {
        lock (_gate)
        {
            Forget();
            if (_known.TryGetValue(id, out (HandlerWork Work, long At) known))
            {
                first = known.Work;
                return false;
            }

            Add(id, work);
            first = work;
            return true;
        }
    }

    /// <summary>It was not accepted after all: the next delivery is the first.</summary>
    public void Remove(string id)
    {
        lock (_gate)
        {
            // Its place in the order is passed over when its time comes.
            _known.Remove(id);
        }
    }

    /// <summary>The same event is worked on again.</summary>
    public void Replace(string id, HandlerWork work)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(id, out (HandlerWork Work, long At) known))
            {
                _known[id] = (work, known.At);
            }
        }
    }

    /// <summary>It was handled, and nothing is left to do: only that is remembered, not the event.</summary>
    public void Settle(HandlerWork work)
    {
        if (work.HasFailed || work.Event.Id is not { } id)
        {
            return;
        }

        lock (_gate)
        {
            if (_known.TryGetValue(id, out (HandlerWork Work, long At) known) && ReferenceEquals(known.Work, work))
            {
                _known[id] = (HandlerWork.Handled, known.At);
            }
        }
    }

    /// <summary>Whether an event was accepted, as far as is remembered.</summary>
    public bool IsAccepted(string id)
    {
        lock (_gate)
        {
            return _known.TryGetValue(id, out (HandlerWork Work, long At) known) && known.Work.Accepted is { IsCompleted: true, Result: true };
        }
    }

    private void Add(string id, HandlerWork work)
    {
        long now = clock.GetTimestamp();
        _known.Add(id, (work, now));
        _inOrder.Enqueue((id, now));
    }

    private void Forget()
    {
        for (int left = _inOrder.Count; left > 0 && (_known.Count >= capacity || clock.GetElapsedTime(_inOrder.Peek().At) > retention); left--)
        {
            (string id, long at) = _inOrder.Dequeue();
            if (!_known.TryGetValue(id, out (HandlerWork Work, long At) known) || known.At != at)
            {
                continue;
            }

            _known.Remove(id);
            if (!known.Work.Done.IsCompleted)
            {
                // It is at work: a delivery meanwhile has to find it.
                Add(id, known.Work);
            }
        }
    }
}
