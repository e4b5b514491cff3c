namespace CallAutomation.Emulator.Callbacks;

/// <summary>Which outboxes of calls still have something to deliver, those of legs that have left included. Only on the timeline.</summary>
internal sealed class UndeliveredEvents
{
    private readonly HashSet<Outbox> _full = [];

    public bool IsEmpty => _full.Count == 0;

    public IEnumerable<Outbox> Outboxes => _full;

    public void IsFull(Outbox outbox) => _full.Add(outbox);

    public void IsEmptied(Outbox outbox) => _full.Remove(outbox);
}
