using System.Diagnostics;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>An event on its way through the hub.</summary>
internal sealed class HandlerWork(CallEvent callEvent, CallEventAcknowledgement acknowledgement, bool isDecidedLater = false)
{
    private static readonly Task<bool> s_true = Task.FromResult(true);

    /// <summary>What the handler that runs here works on; null where its acknowledgement waits for nothing.</summary>
    private static readonly AsyncLocal<HandlerWork?> s_current = new();

    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool>? _accepted = isDecidedLater ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

    private readonly TaskCompletionSource<bool>? _acknowledged =
        acknowledgement == CallEventAcknowledgement.OnHandled ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

    private List<HandlerList.Handler>? _failed;
    private int _isTakenAgain;

    public CallEvent Event { get; set; } = callEvent;

    /// <summary>The activity in which it was received.</summary>
    public ActivityContext Trace { get; set; }

    /// <summary>The activity of the request that it ends; null where that is not known.</summary>
    public ActivityContext? Cause { get; set; }

    /// <summary>Who is to handle it: those who failed before; everybody who wants such events when null.</summary>
    public IReadOnlyList<HandlerList.Handler>? Handlers { get; private init; }

    /// <summary>Ends when its handlers have returned.</summary>
    public Task Done => _done.Task;

    /// <summary>Whether it was taken: what is delivered again meanwhile is a repetition only then.</summary>
    public Task<bool> Accepted => _accepted?.Task ?? s_true;

    /// <summary>Ends when the sender can be told: true that it has arrived, false that it has to be delivered again.</summary>
    public Task<bool> Acknowledged => _acknowledged?.Task ?? s_true;

    public void Decide(bool accepted) => _accepted?.TrySetResult(accepted);

    /// <summary>A handler is about to run here, and what it calls.</summary>
    public void Enter()
    {
        HandlerWork? current = _acknowledged is null ? null : this;
        if (!ReferenceEquals(s_current.Value, current))
        {
            s_current.Value = current;
        }
    }

    /// <summary>Somebody begins to wait. If it is a handler, its event is acknowledged: what it waits for may be sent only after that.</summary>
    public static void ReleaseCurrent() => s_current.Value?._acknowledged?.TrySetResult(true);

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
        lock (_done)
        {
            return _failed is not null && Acknowledged is { IsCompleted: true, Result: false } && Interlocked.Exchange(ref _isTakenAgain, 1) == 0
                ? new HandlerWork(Event, acknowledgement) { Handlers = [.. _failed], Trace = Trace }
                : null;
        }
    }

    private bool HasFailed
    {
        get
        {
            lock (_done)
            {
                return _failed is not null;
            }
        }
    }
}
