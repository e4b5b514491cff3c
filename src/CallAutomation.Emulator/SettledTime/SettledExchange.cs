using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.SettledTime;

/// <summary>The clock stands still as long as a request is under way, but for the time in which its answer waits for its time.</summary>
/// <param name="enter">Says that somebody begins to work.</param>
/// <param name="request">The same request on the side of the client, where that is in this process.</param>
internal sealed class SettledExchange(Func<IDisposable> enter, SettledRequest? request) : IExchangePause, IDisposable
{
    private IDisposable _work = enter();

    public IDisposable StepAside()
    {
        request?.StepAside();
        _work.Dispose();
        return new Aside(this);
    }

    public void Dispose() => _work.Dispose();

    private void Return()
    {
        _work = enter();
        request?.Return();
    }

    private sealed class Aside(SettledExchange exchange) : IDisposable
    {
        public void Dispose() => exchange.Return();
    }
}
