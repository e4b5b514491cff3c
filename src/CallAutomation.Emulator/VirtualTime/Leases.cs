namespace CallAutomation.Emulator.VirtualTime;

/// <summary>Who is at work. As long as anybody is, the clock stands still.</summary>
internal sealed class Leases(Action changed)
{
    private readonly object _gate = new();
    private readonly LinkedList<string> _open = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _open.Count == 0;
            }
        }
    }

    /// <summary>Says that somebody begins to work; disposing the result says that they are done.</summary>
    public IDisposable Take(string who)
    {
        lock (_gate)
        {
            return new Lease(this, _open.AddLast(who));
        }
    }

    public string[] Describe()
    {
        lock (_gate)
        {
            return [.. _open];
        }
    }

    private void Return(LinkedListNode<string> node)
    {
        lock (_gate)
        {
            _open.Remove(node);
        }

        changed();
    }

    private sealed class Lease(Leases leases, LinkedListNode<string> node) : IDisposable
    {
        private LinkedListNode<string>? _node = node;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _node, null) is LinkedListNode<string> open)
            {
                leases.Return(open);
            }
        }
    }
}
