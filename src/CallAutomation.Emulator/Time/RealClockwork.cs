namespace CallAutomation.Emulator.Time;

/// <summary>A clockwork on the one timer of a <see cref="TimeProvider"/>; the work is done by the thread pool.</summary>
internal sealed class RealClockwork : IClockwork
{
    // A clock that somebody moves by hand may jump while the timer is set, which would then ring that much too late.
    private static readonly TimeSpan s_jump = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly long _startedStamp;
    private readonly ITimer _timer;
    private Action _ring = static () => { };

    public RealClockwork(TimeProvider clock)
    {
        _clock = clock;
        _startedAt = clock.GetUtcNow();
        _startedStamp = clock.GetTimestamp();
        _timer = clock.CreateTimer(static state => ((RealClockwork)state!)._ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Counted from the start, so that somebody who sets the machine's clock does not reorder a call.
    public DateTimeOffset Now => _startedAt + _clock.GetElapsedTime(_startedStamp);

    public TaskCreationOptions AnswerOptions => TaskCreationOptions.RunContinuationsAsynchronously;

    public void OnRing(Action ring) => _ring = ring;

    public void Set(DateTimeOffset due)
    {
        // Timers count whole milliseconds and drop the rest; a timer that rings early would only be set again, in a tight circle.
        DateTimeOffset now;
        do
        {
            now = Now;
            double milliseconds = Math.Ceiling((due - now).TotalMilliseconds);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, milliseconds)), Timeout.InfiniteTimeSpan);
        }
        while (Now - now > s_jump);
    }

    public void Arrive()
    {
    }

    public void Dispatch(Action work) => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false);

    public void StartOutside(string what, Func<Task> work) => _ = Task.Run(work);

    public void Answer(Action give) => give();

    public void Dispose() => _timer.Dispose();
}
