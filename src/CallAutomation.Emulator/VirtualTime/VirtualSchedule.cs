namespace CallAutomation.Emulator.VirtualTime;

/// <summary>What is due when, on a clock that only jumps.</summary>
internal sealed class VirtualSchedule(DateTimeOffset start)
{
    private readonly object _gate = new();
    private readonly PriorityQueue<Entry, (DateTimeOffset Due, long Sequence)> _entries = new();
    private DateTimeOffset _now = start;
    private long _sequence;
    private int _waited;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }
    }

    /// <summary>Whether anything is due, ever.</summary>
    public bool HasNext
    {
        get
        {
            lock (_gate)
            {
                return _entries.UnorderedItems.Any(static item => !item.Element.IsCanceled);
            }
        }
    }

    /// <summary>How many timers of the application are set.</summary>
    public int Waited
    {
        get
        {
            lock (_gate)
            {
                return _waited;
            }
        }
    }

    /// <summary>Adds something that is due later. <paramref name="isWait"/> says that somebody in the application may be waiting for it.</summary>
    public Entry Add(TimeSpan delay, Action action, bool isWait)
    {
        lock (_gate)
        {
            Entry entry = new(this, action, isWait);
            _waited += isWait ? 1 : 0;
            _entries.Enqueue(entry, (_now + (delay < TimeSpan.Zero ? TimeSpan.Zero : delay), _sequence++));
            return entry;
        }
    }

    /// <summary>Jumps to what is due next, and says what is to be done about it; null when nothing is due ever again.</summary>
    public Action? Advance()
    {
        lock (_gate)
        {
            while (_entries.TryDequeue(out Entry? entry, out (DateTimeOffset Due, long Sequence) at))
            {
                if (entry.Take() is Action action)
                {
                    _now = at.Due;
                    return action;
                }
            }

            return null;
        }
    }

    /// <summary>Jumps to what is due next, and gives all that is due then: of the emulator's own, or of the application's timers, whichever was set first. Empty when nothing is due ever again.</summary>
    public IReadOnlyList<Action> AdvanceTogether()
    {
        List<Action> together = [];
        lock (_gate)
        {
            bool isWait = false;
            while (_entries.TryPeek(out Entry? entry, out (DateTimeOffset Due, long Sequence) at))
            {
                if (entry.IsCanceled)
                {
                    _entries.Dequeue();
                    continue;
                }

                if (together.Count > 0 && (at.Due > _now || entry.IsWait != isWait))
                {
                    break;
                }

                _entries.Dequeue();
                _now = at.Due;
                isWait = entry.IsWait;
                together.Add(entry.Take()!);
            }
        }

        return together;
    }

    /// <summary>One thing that is due, until it is canceled.</summary>
    internal sealed class Entry(VirtualSchedule schedule, Action action, bool isWait)
    {
        private Action? _action = action;

        public bool IsWait => isWait;

        /// <summary>Only under the gate.</summary>
        public bool IsCanceled => _action is null;

        public void Cancel()
        {
            lock (schedule._gate)
            {
                _ = Take();
            }
        }

        /// <summary>Only under the gate.</summary>
        public Action? Take()
        {
            Action? taken = _action;
            _action = null;
            schedule._waited -= taken is not null && isWait ? 1 : 0;
            return taken;
        }
    }
}
