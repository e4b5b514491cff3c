namespace CallAutomation.Emulator.VirtualTime;

internal sealed partial class VirtualStage
{
    // More than anybody means, and fewer than a circle makes before patience ends.
    private const int ManyInOneStep = 100;

    // A circle has come round this often long before patience ends, on a machine that is not too busy.
    private const int MostAtOnce = 100_000;

    private long _steps;
    private long _serviceSteps;
    private long _jumps;
    private long _timersDueAtOnce;
    private long _delaysOfZero;
    private long _delaysOfZeroBefore;
    private int _waitsBefore;
    private int _stepsAtOnce;
    private bool _isInStep;
    private bool _isAbandoned;

    /// <summary>Whether a run did not come back from a step, or went round in a circle; its steps would go on if anything did, so nothing will ever happen here again.</summary>
    public bool IsAbandoned => Volatile.Read(ref _isAbandoned);

    public StageProgress Progress() => new(Volatile.Read(ref _isInStep), Interlocked.Read(ref _steps), Interlocked.Read(ref _serviceSteps), Interlocked.Read(ref _jumps));

    /// <summary>Counts a wait that takes no time: many of them in one step are a loop that never lets go of the thread.</summary>
    public void CountDelayOfZero()
    {
        if (Interlocked.Increment(ref _delaysOfZero) - _delaysOfZeroBefore > MostAtOnce && IsHere)
        {
            Abandon();
        }

        if (IsAbandoned)
        {
            // So that the loop ends as well.
            throw Abandoned();
        }
    }

    /// <summary>Ends a run whose thread does not come back from a step of the application.</summary>
    public void Abandon()
    {
        string why;
        lock (_gate)
        {
            if (!_isRunning || _isAbandoned)
            {
                return;
            }

            long delays = Interlocked.Read(ref _delaysOfZero) - _delaysOfZeroBefore;
            bool isBlocked = _thread is { ThreadState: ThreadState state } && state.HasFlag(ThreadState.WaitSleepJoin);
            why = delays > ManyInOneStep
                ? $"a step of the application has waited {delays} times for a Delay of zero, which takes no time and lets nobody else do anything. Delay for a time, or wait for an event"
                : !isBlocked ? "a step of the application does not end: it computes, or goes round in a circle without an await that takes time"
                : Volatile.Read(ref _waits) > _waitsBefore ? "a step of the application blocks the thread until an event comes (.Result, .Wait() or GetResult() on an inbox or the journal), and no event can come before the step has ended. Await it"
                : "a step of the application blocks the thread (.Result, .Wait(), Thread.Sleep or a lock). Await instead";
            _isAbandoned = true;
        }

        Fail(Stalled(why));
        _ended.TrySetException(_fault!);
    }

    /// <summary>Ends a run whose steps follow each other without end while the clock stands still.</summary>
    public void FailInCircles(bool isServed)
    {
        lock (_gate)
        {
            if (!_isRunning || _isAbandoned)
            {
                return;
            }

            _isAbandoned = true;
        }

        Fail(Stalled(CircleOf(isServed)));
    }

    public static InvalidOperationException Abandoned() => new("An earlier run was given up: it stood still, or its code went elsewhere. Start another emulator.");

    private string CircleOf(bool isServed) =>
        isServed ? "requests follow each other without end, and the clock cannot advance while one is under way. Wait for an event, or Delay between requests"
        : Interlocked.Read(ref _timersDueAtOnce) > ManyInOneStep ? "the application sets timers of zero without end, which take no time. Give them a time, or wait for an event"
        : "steps of the application follow each other without end, and none of them waits for the emulator (a loop around Task.Yield, or around something that takes real time). Wait for an event, or Delay for a time";

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
