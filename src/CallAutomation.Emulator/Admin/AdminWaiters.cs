namespace CallAutomation.Emulator.Admin;

/// <summary>The places in which requests may wait; whoever finds none is told so at once.</summary>
internal sealed class AdminWaiters
{
    public const int Places = 100;

    private int _taken;

    /// <exception cref="AdminRefusal">All places are taken.</exception>
    public IDisposable Enter()
    {
        if (Interlocked.Increment(ref _taken) > Places)
        {
            Interlocked.Decrement(ref _taken);
            throw new AdminRefusal(429, "Too many are waiting.", $"{Places} requests are waiting already. Wait with fewer, or read the journal now and then.");
        }

        return new Place(this);
    }

    private sealed class Place(AdminWaiters waiters) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref waiters._taken);
    }
}
