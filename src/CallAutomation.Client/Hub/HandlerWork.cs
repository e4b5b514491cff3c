using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>An event on its way through the hub.</summary>
/// <param name="callEvent">The event.</param>
/// <param name="acknowledgement">When its sender can be told.</param>
/// <param name="track">Where the clock jumps, who waits for it goes on at once: what goes elsewhere would be lost to the clock.</param>
internal sealed class HandlerWork(CallEvent callEvent, CallEventAcknowledgement acknowledgement, Func<Action<Action>>? track)
{
    private static readonly Task<bool> s_true = Task.FromResult(true);
    private static readonly Task<bool> s_false = Task.FromResult(false);

    /// <summary>What the handler that runs here works on; null where its acknowledgement waits for nothing.</summary>
    private static readonly AsyncLocal<HandlerWork?> s_current = new();

    private readonly TaskCompletionSource<bool> _done = Completions.Create<bool>(track);

    private readonly TaskCompletionSource<bool>? _acknowledged =
        acknowledgement == CallEventAcknowledgement.OnHandled ? Completions.Create<bool>(track) : null;

    private TaskCompletionSource<bool>? _decided;
    private bool? _isAccepted;
    private List<HandlerList.Handler>? _failed;
    private int _isTakenAgain;

    /// <summary>Stands for every event whose handlers have returned without failing; it has no event of its own.</summary>
    public static HandlerWork Handled { get; } = Ended();

    public CallEvent Event { get; set; } = callEvent;

    /// <summary>Where it is in traces; null where nobody listens.</summary>
    public WorkTrace? Trace { get; set; }

    /// <summary>Who is to handle it: those who failed before; everybody who wants such events when null.</summary>
    public IReadOnlyList<HandlerList.Handler>? Handlers { get; private init; }

    /// <summary>The call in whose line it is worked on; null for one that belongs to no call.</summary>
    public CallLog? Line { get; set; }

    /// <summary>Ends when its handlers have returned.</summary>
    public Task Done => _done.Task;

    /// <summary>Whether it was taken: what is delivered again meanwhile is a repetition only then.</summary>
    public Task<bool> Accepted
    {
        get
        {
            lock (_done)
            {
                return _isAccepted switch
                {
                    true => s_true,
                    false => s_false,
                    null => (_decided ??= Completions.Create<bool>(track)).Task,
                };
            }
        }
    }

    /// <summary>Ends when the sender can be told: true that it has arrived, false that it has to be delivered again.</summary>
    public Task<bool> Acknowledged => _acknowledged?.Task ?? Accepted;

    /// <summary>Whether a handler of it failed.</summary>
    public bool HasFailed
    {
        get
        {
            lock (_done)
            {
                return _failed is not null;
            }
        }
    }

    private static HandlerWork Ended()
    {
        HandlerWork work = new(null!, CallEventAcknowledgement.OnQueued, track: null);
        work.Decide(accepted: true);
        work.End();
        return work;
    }

    public void Decide(bool accepted)
    {
        TaskCompletionSource<bool>? decided;
        lock (_done)
        {
            _isAccepted ??= accepted;
            decided = _decided;
        }

        decided?.TrySetResult(accepted);
    }

    /// <summary>A handler is about to run here, and what it calls.</summary>
    public void Enter()
    {
        HandlerWork? current = _acknowledged is null ? null : this;
        if (!ReferenceEquals(s_current.Value, current))
        {
            s_current.Value = current;
        }
    }

    /// <summary>
    /// Somebody begins to wait. If it is a handler, its event is acknowledged, and those of its call behind it: what it waits for may be sent only after that.
    /// </summary>
    public static void ReleaseCurrent()
    {
        if (s_current.Value is { } current && current.Release())
        {
            current.Line?.Release();
        }
    }

    /// <summary>The sender need not wait for its handlers; false when it was told already.</summary>
    public bool Release() => _acknowledged?.TrySetResult(true) == true;

    public void Fail(HandlerList.Handler handler)
    {
        lock (_done)
        {
            (_failed ??= []).Add(handler);
        }
    }

    /// <summary>Its handlers have begun, which is as much as can be waited for.</summary>
    public void Begun() => _acknowledged?.TrySetResult(!HasFailed);

    /// <summary>Its handlers have returned.</summary>
    public void End()
    {
        Begun();
        _done.TrySetResult(true);
    }

    /// <summary>It was not taken.</summary>
    public void Refuse()
    {
        Decide(accepted: false);
        _acknowledged?.TrySetResult(false);
        _done.TrySetResult(true);
    }

    /// <summary>What is to be done when it is delivered again: what failed, unless it was acknowledged all the same. Null where nothing is.</summary>
    public HandlerWork? Again(CallEventAcknowledgement acknowledgement)
    {
        if (!HasFailed || Acknowledged is not { IsCompleted: true, Result: false } || Interlocked.Exchange(ref _isTakenAgain, 1) != 0)
        {
            return null;
        }

        lock (_done)
        {
            HandlerWork again = new(Event, acknowledgement, track) { Handlers = [.. _failed!], Trace = Trace };
            again.Decide(accepted: true);
            return again;
        }
    }
}
