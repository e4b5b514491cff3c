using CallAutomation.Emulator.SettledTime;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.ControlledTime;

/// <summary>A clockwork whose clock is controlled from outside, for applications in other processes.</summary>
internal sealed class ControlledClockwork : IClockwork
{
    private Action _ring = static () => { };
    private ControlledClock.Alarm? _alarm;
    private DateTimeOffset _due;
    private LateArrivals? _late;

    public ControlledClockwork(ClockMode mode)
    {
        Clock = new ControlledClock(mode, Work);
        _late = LateIn(mode);
    }

    public WorkUnderWay Work { get; } = new();

    public ControlledClock Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What comes although the clock has moved on; kept while it moves when nothing is under way.</summary>
    public LateArrivals? Late => Volatile.Read(ref _late);

    public TaskCreationOptions AnswerOptions => TaskCreationOptions.RunContinuationsAsynchronously;

    /// <summary>Lets the clock go otherwise from now on.</summary>
    public void Turn(ClockMode mode)
    {
        Clock.Mode = mode;
        Volatile.Write(ref _late, LateIn(mode));
    }

    public void OnRing(Action ring) => _ring = ring;

    public void Set(DateTimeOffset due)
    {
        if (_alarm is not { IsPending: true } || _due != due)
        {
            _alarm?.Cancel();
            _alarm = Clock.Set(due, _ring);
            _due = due;
        }

        Work.Changed();
    }

    public void Arrive() => Work.Changed();

    public void Dispatch(Action work)
    {
        IDisposable piece = Work.Enter();
        ThreadPool.UnsafeQueueUserWorkItem(
            static work =>
            {
                using (work.Piece)
                {
                    work.Do();
                }
            },
            (Do: work, Piece: piece),
            preferLocal: false);
    }

    public void StartOutside(string what, Func<Task> work) => _ = UnderWayAsync(Work.Enter(), work);

    public void Answer(Action give) => give();

    public void Dispose() => Clock.Dispose();

    private static async Task UnderWayAsync(IDisposable piece, Func<Task> work)
    {
        using (piece)
        {
            await Task.Run(work).ConfigureAwait(false);
        }
    }

    private LateArrivals? LateIn(ClockMode mode) => mode.Rest is null ? null : new LateArrivals(() => Now, () => Clock.IsLongAtRest);
}
