using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Somebody who waits for an event of one call.</summary>
internal sealed class EventWait(Func<CallEvent, bool> matches, Func<Action<Action>>? track)
{
    private readonly TaskCompletionSource<CallEvent> _found = Completions.Create<CallEvent>(track);

    public Task<CallEvent> Found => _found.Task;

    public bool Matches(CallEvent callEvent) => matches(callEvent);

    public void Answer(CallEvent callEvent) => _found.TrySetResult(callEvent);

    public void Fail(Exception failure)
    {
        if (_found.TrySetException(failure))
        {
            _ = _found.Task.Exception;
        }
    }
}
