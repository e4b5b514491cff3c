namespace CallAutomation.Emulator.SettledTime;

/// <summary>The clock stands still as long as a client waits for its answer, but for the time in which the answer waits for its time.</summary>
internal sealed class SettledRequest(SettledClockwork clockwork) : IDisposable
{
    private readonly object _gate = new();
    private IDisposable? _work = clockwork.Enter();
    private bool _isOver;

    public void StepAside()
    {
        lock (_gate)
        {
            _work?.Dispose();
            _work = null;
        }
    }

    public void Return()
    {
        lock (_gate)
        {
            _work ??= _isOver ? null : clockwork.Enter();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _work?.Dispose();
            _work = null;
        }
    }
}
