using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Somebody who waits for an event of one call. Who takes it out of its log, and nobody else, says how it ends.</summary>
internal sealed class EventWait(string wanted, Func<CallEvent, bool> matches, Func<Action<Action>>? track)
{
    private readonly TaskCompletionSource<CallEvent> _found = Completions.Create<CallEvent>(track);
    private Action<Action>? _end;

    /// <summary>What is waited for, for messages.</summary>
    public string Wanted { get; } = wanted;

    public Task<CallEvent> Found => _found.Task;

    /// <summary>The wait begins, which a clock that jumps has to know.</summary>
    public void Begin() => _end = track?.Invoke();

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

    public void Answer(CallEvent callEvent) => End(() => _found.TrySetResult(callEvent));

    public void Cancel(CancellationToken cancellationToken) => End(() => _found.TrySetCanceled(cancellationToken));

    public void Fail(Exception failure) => End(() =>
    {
        if (_found.TrySetException(failure))
        {
            // It may be awaited by nobody.
            _ = _found.Task.Exception;
        }
    });

    private void End(Action complete)
    {
        Action<Action>? end = Interlocked.Exchange(ref _end, null);
        if (end is null)
        {
            complete();
        }
        else
        {
            end(complete);
        }
    }
}
