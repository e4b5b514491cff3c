namespace CallAutomation.Emulator.VirtualTime;

internal sealed partial class VirtualStage
{
    // Flows with the application's code wherever it goes, and so tells when it goes where nobody looks after it.
    private static readonly AsyncLocal<VirtualStage?> s_followed = new(static change =>
    {
        if (change.ThreadContextChanged)
        {
            FlowChanged(change.CurrentValue);
        }
    });

    /// <summary>In whose flow this thread is, without being the stage's own.</summary>
    [ThreadStatic]
    private static VirtualStage? s_visited;

    private int _openHolds;
    private int _elsewhere;
    private int _queuedElsewhere;
    private bool _hasLeft;

    /// <summary>Whether there can be no further run: in this one something stood still, or went elsewhere.</summary>
    public bool IsGivenUp => IsAbandoned || Volatile.Read(ref _hasLeft);

    /// <summary>Whether the application may be elsewhere just now, or is not looked at.</summary>
    private bool IsAtLiberty => !_isRunning || _thread is null || _openHolds > 0;

    /// <summary>The stage's own thread hands something to another one. Returns whether it may, because a hold is open.</summary>
    public bool Departs(bool isTimer)
    {
        lock (_gate)
        {
            if (IsAtLiberty || _fault is not null)
            {
                return _openHolds > 0;
            }
        }

        if ((isTimer ? Departure.OfTimer() : Departure.OfWork()) is Departure departure)
        {
            GiveUp(Left($"{departure.Kind}{departure.Place}", departure.Remedy));
        }

        return false;
    }

    /// <summary>Counts what was queued under a hold and has not begun.</summary>
    public void CountQueued(int change) => Interlocked.Add(ref _queuedElsewhere, change);

    /// <summary>The last hold has ended; what was done under it is to be done by then.</summary>
    private void HoldsHaveEnded()
    {
        lock (_gate)
        {
            if (IsAtLiberty || _fault is not null || Volatile.Read(ref _queuedElsewhere) == 0)
            {
                return;
            }
        }

        GiveUp(Left("work that was queued under a hold has not begun at its end", "Await it before the hold is disposed of."));
    }

    /// <summary>Somebody does something with the emulator. In a run, only its own thread may, or what is done under a hold.</summary>
    /// <param name="what">What is done, as the subject of "by another thread".</param>
    public void Touch(string what)
    {
        lock (_gate)
        {
            if (IsAtLiberty || _thread == Thread.CurrentThread || _fault is not null)
            {
                return;
            }
        }

        GiveUp(Left(
            $"{what} by another thread than that of RunAsync",
            "Take emulator.Hold() around work that leaves the thread, and await it there; start nothing beside the run that goes on by itself; or take EmulatorTime.Settled, in which applications may go where they like."));
    }

    /// <summary>What has left may come back at any time: nothing is certain here any more.</summary>
    private void GiveUp(VirtualTimeStalledException left)
    {
        Fail(left);
        lock (_gate)
        {
            _hasLeft = true;
        }
    }

    private static void FlowChanged(VirtualStage? current)
    {
        VirtualStage? before = s_visited;
        VirtualStage? now = current is { IsHere: false } ? current : null;
        if (ReferenceEquals(before, now))
        {
            return;
        }

        s_visited = now;
        before?.CameBack();
        now?.SeenElsewhere();
    }

    private void SeenElsewhere()
    {
        lock (_gate)
        {
            _elsewhere++;
            if (IsAtLiberty || _fault is not null)
            {
                return;
            }
        }

        GiveUp(Left(
            "it goes on in a thread of its own, or in one of the thread pool",
            "Take emulator.Hold() around Task.Run and the like, and do not mix ConfigureAwait(false) with awaits that come back to RunAsync; or take EmulatorTime.Settled, in which applications may go where they like."));
    }

    private void CameBack()
    {
        lock (_gate)
        {
            _elsewhere--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>When a hold has ended, the threads that worked under it may have a few steps left to themselves. Nothing goes on before they are gone.</summary>
    private void LetThreadsComeBack()
    {
        lock (_gate)
        {
            while (_elsewhere > 0 && _openHolds == 0 && _fault is null)
            {
                if (!Monitor.Wait(_gate, _patience))
                {
                    throw Stalled("work that began under a hold goes on after its end. Await it before the hold is disposed of");
                }
            }
        }
    }

    /// <summary>Threads that the application has started are there, and seen, before the run ends: these are started after them.</summary>
    private static void LetThreadsBegin()
    {
        for (int round = 0; round < 2; round++)
        {
            Thread[] later = [.. Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(static _ => new Thread(static () => { }, maxStackSize: 64 * 1024) { IsBackground = true })];
            Array.ForEach(later, static thread => thread.UnsafeStart());
            Array.ForEach(later, static thread => thread.Join());
        }
    }

    private static VirtualTimeStalledException Left(string how, string remedy) => new(
        $"Code of the application has left the thread of RunAsync, and nobody told the emulator: {how}. While it is on its way, the clock could only guess. What to do: {remedy}");
}
