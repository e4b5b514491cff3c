namespace CallAutomation.Emulator.ControlledTime;

/// <summary>What the emulator has under way: requests, deliveries, downloads, and its own steps.</summary>
internal sealed class WorkUnderWay
{
    private int _count;
    private long _changes;

    /// <summary>How much there is. Two looks that are alike, with nothing under way, have nothing between them.</summary>
    public (int Count, long Changes) Now => (Volatile.Read(ref _count), Interlocked.Read(ref _changes));

    /// <summary>Something came and went.</summary>
    public void Changed() => Interlocked.Increment(ref _changes);

    /// <summary>Something begins; disposing the result says that it is done.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _count);
        Changed();
        return new Piece(this);
    }

    private sealed class Piece(WorkUnderWay work) : IDisposable
    {
        private WorkUnderWay? _work = work;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _work, null) is WorkUnderWay work)
            {
                work.Changed();
                Interlocked.Decrement(ref work._count);
            }
        }
    }
}
