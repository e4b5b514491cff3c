namespace CallAutomation.Client.Hub;

/// <summary>The ids of events that were accepted, for as long and as many as the options say.</summary>
internal sealed class EventIds(TimeProvider clock, int capacity, TimeSpan retention)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Task> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, long At)> _inOrder = new();

    /// <summary>Takes note of an id; false, and the run of the first delivery, when it is known.</summary>
    public bool TryAdd(string id, Task run, out Task earlier)
    {
        lock (_gate)
        {
            Forget();
            if (_known.TryGetValue(id, out Task? known))
            {
                earlier = known;
                return false;
            }

            _known.Add(id, run);
            _inOrder.Enqueue((id, clock.GetTimestamp()));
            earlier = Task.CompletedTask;
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

    private void Forget()
    {
        while (_inOrder.Count > 0 && (_inOrder.Count >= capacity || clock.GetElapsedTime(_inOrder.Peek().At) > retention))
        {
            _known.Remove(_inOrder.Dequeue().Id);
        }
    }
}
