namespace CallAutomation.Emulator.VirtualTime;

internal sealed partial class VirtualStage
{
    // Flows with the application's code wherever it goes, and so tells when it goes where nobody looks after it.
    private static readonly AsyncLocal<VirtualStage?> s_followed = new(static change =>
    {
        if (change is { ThreadContextChanged: true, CurrentValue: VirtualStage stage })
        {
            stage.SeenOn(Thread.CurrentThread);
        }
    });

    private void SeenOn(Thread thread)
    {
        lock (_gate)
        {
            if (!_isRunning || thread == _thread || !Leases.IsEmpty)
            {
                return;
            }
        }

        Fail(new VirtualTimeStalledException(
            "Code of the application has left the thread of RunAsync, and nobody told the emulator: while it was on its way, the clock might have advanced. "
            + "What to do: take emulator.Hold() around Task.Run and the like, and do not mix ConfigureAwait(false) with awaits that come back to RunAsync."));
    }

    private VirtualTimeStalledException Stalled(string what)
    {
        lock (_gate)
        {
            string[] leases = Leases.Describe();
            return new VirtualTimeStalledException(string.Join(
                Environment.NewLine,
                [
                    $"Virtual time stands still at {Schedule.Now:yyyy-MM-dd HH:mm:ss.fff}, because {what}.",
                    leases.Length == 0 ? "Nobody holds a lease." : $"Still at work ({leases.Length}):",
                    .. leases.Select(lease => "  " + lease),
                    $"The application waits at {Volatile.Read(ref _waits)} places for an event and has set {Schedule.Waited} timers; {_queue.Count} steps are queued.",
                    "What to do: wait with what the emulator has (RunAsync's inbox, Delay, TimeProvider, Journal), and take emulator.Hold() around work that leaves RunAsync's thread.",
                ]));
        }
    }
}
