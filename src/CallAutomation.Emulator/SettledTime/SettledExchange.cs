using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>The clock stands still as long as a request is under way, but for the time in which its answer waits for its time.</summary>
/// <param name="clockwork">The clock.</param>
/// <param name="request">The same request on the side of the client, where that is in this process.</param>
internal sealed class SettledExchange(SettledClockwork clockwork, SettledRequest? request) : IExchangePause, IDisposable
{
    private IDisposable _work = clockwork.Enter();

    public IDisposable StepAside()
    {
        request?.StepAside();
        _work.Dispose();
        return new Aside(this, clockwork);
    }

    public void Dispose() => _work.Dispose();

    private void Return(IDisposable work)
    {
        _work = work;
        request?.Return();
    }

    private sealed class Aside(SettledExchange exchange, SettledClockwork clockwork) : IDisposable
    {
        public void Dispose() => exchange.Return(clockwork.Enter());
    }
}
