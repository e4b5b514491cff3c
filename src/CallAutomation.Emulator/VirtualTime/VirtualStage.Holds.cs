namespace CallAutomation.Emulator.VirtualTime;

internal sealed partial class VirtualStage
{
    /// <summary>Stops the clock, and lets everything that is queued wait for the work that is done elsewhere and for what follows from it.</summary>
    /// <remarks>Were the rest to go on meanwhile, two threads would race, and no run would be like the other.</remarks>
    public IDisposable Hold(string who)
    {
        Touch($"{who} is taken");
        lock (_gate)
        {
            _openHolds++;
            Held held = new(this, Leases.Take(who), _queue);
            _held.Push(held);
            _queue = [];
            return held;
        }
    }

    private void Release(Held held)
    {
        lock (_gate)
        {
            held.IsOver = true;
            _openHolds--;
            while (_held.TryPeek(out Held? innermost) && innermost.IsOver)
            {
                _held.Pop();
                foreach (Item item in _queue.Reverse())
                {
                    innermost.Waiting.AddFirst(item);
                }

                _queue = innermost.Waiting;
            }
        }

        HoldsHaveEnded();
        held.Lease.Dispose();
    }

    private sealed class Held(VirtualStage stage, IDisposable lease, LinkedList<Item> waiting) : IDisposable
    {
        private VirtualStage? _stage = stage;

        public IDisposable Lease => lease;

        /// <summary>What was queued before.</summary>
        public LinkedList<Item> Waiting => waiting;

        public bool IsOver { get; set; }

        public void Dispose() => Interlocked.Exchange(ref _stage, null)?.Release(this);
    }
}
