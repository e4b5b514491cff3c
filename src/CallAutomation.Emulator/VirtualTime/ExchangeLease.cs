using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>The clock stands still as long as a request is under way, but for the time in which its answer waits for its time.</summary>
internal sealed class ExchangeLease(VirtualStage stage, string who) : IExchangePause, IDisposable
{
    private IDisposable _lease = stage.Leases.Take(who);

    public IDisposable StepAside()
    {
        stage.BeginWait();
        _lease.Dispose();
        return new Aside(this);
    }

    public void Dispose() => _lease.Dispose();

    private void StepBack()
    {
        _lease = stage.Leases.Take(who);
        stage.EndWait();
    }

    private sealed class Aside(ExchangeLease lease) : IDisposable
    {
        public void Dispose() => lease.StepBack();
    }
}
