using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Somebody who waits for an event of one call.</summary>
internal sealed class EventWait(string wanted, Func<CallEvent, bool> matches, Func<Action<Action>>? track)
{
    private readonly TaskCompletionSource<CallEvent> _found = Completions.Create<CallEvent>(track);

    /// <summary>What is waited for, for messages.</summary>
    public string Wanted { get; } = wanted;

    public Task<CallEvent> Found => _found.Task;

    /// <summary>Whether it is the one; a predicate that throws ends the wait with its own exception, and nothing else.</summary>
    public bool Matches(CallEvent callEvent)
    {
        try
        {
            return matches(callEvent);
        }
        catch (Exception failure)
        {
            Fail(failure);
            return false;
        }
    }

    public void Answer(CallEvent callEvent) => _found.TrySetResult(callEvent);

    public void Fail(Exception failure)
    {
        if (_found.TrySetException(failure))
        {
            _ = _found.Task.Exception;
        }
    }
}
