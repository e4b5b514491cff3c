namespace CallAutomation.Emulator.Time;

/// <summary>Something that is due at a time, until it is canceled.</summary>
internal sealed class ScheduledAction(Action action)
{
    private Action? _action = action;

    /// <summary>Forgets it. Only to be called on the timeline, so that there is no race with its being run.</summary>
    public void Cancel() => _action = null;

    public void Run()
    {
        Action? action = _action;
        _action = null;
        action?.Invoke();
    }
}
