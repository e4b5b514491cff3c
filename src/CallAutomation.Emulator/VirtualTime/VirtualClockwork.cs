using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>A clockwork whose clock jumps, and whose work is done on the stage.</summary>
internal sealed class VirtualClockwork(VirtualStage stage) : IClockwork
{
    private Action _ring = static () => { };
    private VirtualSchedule.Entry? _alarm;

    public VirtualStage Stage => stage;

    public DateTimeOffset Now => stage.Schedule.Now;

    public TaskCreationOptions AnswerOptions => TaskCreationOptions.None;

    public void OnRing(Action ring) => _ring = ring;

    public void Set(DateTimeOffset due)
    {
        _alarm?.Cancel();
        _alarm = stage.Schedule.Add(due - Now, _ring, isWait: false);
    }

    public void Arrive() => stage.Touch("the emulator is told something");

    public void Dispatch(Action work) => stage.Post(work);

    public void StartOutside(string what, Func<Task> work) => _ = UnderLeaseAsync(what, work);

    public void Answer(Action give) => stage.Post(give);

    public void Dispose() => _alarm?.Cancel();

    private async Task UnderLeaseAsync(string what, Func<Task> work)
    {
        using (stage.Leases.Take(what))
        {
            await work().ConfigureAwait(false);
        }
    }
}
