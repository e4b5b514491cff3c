using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>The clock stands still as long as a request is under way, but for the time in which its answer waits for its time.</summary>
internal sealed class SettledExchange(SettledClockwork clockwork) : IExchangePause, IDisposable
{
    private IDisposable _work = clockwork.Enter();

    public IDisposable StepAside()
    {
        _work.Dispose();
        return new Aside(this, clockwork);
    }

    public void Dispose() => _work.Dispose();

    private sealed class Aside(SettledExchange exchange, SettledClockwork clockwork) : IDisposable
    {
        public void Dispose() => exchange._work = clockwork.Enter();
    }
}
