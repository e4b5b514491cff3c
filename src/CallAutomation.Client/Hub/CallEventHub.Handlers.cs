using System.Diagnostics;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>Calls that ring, or are handled, by the context under which they came, and by how many handlings.</summary>
    private readonly Dictionary<string, (RingingCall Call, int Handlers)> _ringing = new(StringComparer.Ordinal);

    /// <summary>Works on the events of one call, one after the other, apart from whoever brought them.</summary>
    private void BeginWork(CallLog log) => Begin(async () =>
    {
        while (log.Next() is { } work)
        {
            Interlocked.Decrement(ref _inLine);
            await HandleAsync(work, _stopping.Token).ConfigureAwait(true);
        }
    });

    /// <summary>Works on an event that belongs to no call: nothing comes before or after it.</summary>
    private void BeginAlone(HandlerWork work) => Begin(async () =>
    {
        if (work.Event is not IncomingCall { IncomingCallContext: { Length: > 0 } context })
        {
            await HandleAsync(work, _stopping.Token).ConfigureAwait(true);
            return;
        }

        RingingCall ringing = Ring(context);
        if (_isDisposed)
        {
            // The end of the hub has missed it.
            ringing.End();
        }

        try
        {
            await HandleAsync(work, ringing.Ends).ConfigureAwait(true);
        }
        finally
        {
            EndRinging(context);
        }
    });

    /// <summary>
    /// Work goes to the thread pool, whoever brought the event: the place where a request is taken may be busy, or gone. Only where a clock watches, work stays in
    /// the application's turn.
    /// </summary>
    private void Begin(Func<Task> work)
    {
        if (_handlers.All.Length == 0)
        {
            // Nobody handles anything: there is nothing to go elsewhere for.
            _ = work();
        }
        else if (_options.TrackWait is not null && SynchronizationContext.Current is { } here)
        {
            here.Post(static state => ((Func<Task>)state!)(), work);
        }
        else
        {
            Task.Run(work);
        }
    }

    /// <summary>
    /// Everybody who handles it, one after the other; a call that comes in, all at once, because one of them may live as long as the call.
    /// </summary>
    private async Task HandleAsync(HandlerWork work, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandlerList.Handler> handlers = work.Handlers ?? Array.FindAll(_handlers.All, handler => handler.Takes(work.Event));
        if (work.Event is IncomingCall)
        {
            Task[] running = [.. handlers.Select(handler => HandleAsync(work, handler, cancellationToken))];
            work.Begun();
            await Task.WhenAll(running).ConfigureAwait(true);
        }
        else
        {
            foreach (HandlerList.Handler handler in handlers)
            {
                await HandleAsync(work, handler, cancellationToken).ConfigureAwait(true);
            }
        }

        work.Line?.Resume();
        End(work);
    }

    private async Task HandleAsync(HandlerWork work, HandlerList.Handler handler, CancellationToken cancellationToken)
    {
        CallEvent callEvent = work.Event;
        long started = Stopwatch.GetTimestamp();

        // It begins before the handler does, which may stand still instead of returning a task.
        using Timer? watch = callEvent is IncomingCall ? null : new(_ => TellSlow(callEvent), null, _options.HandlerPatience, Timeout.InfiniteTimeSpan);
        using Activity? activity = HubTrace.Handle(work);
        work.Enter();
        try
        {
            await handler.HandleAsync(callEvent, cancellationToken).ConfigureAwait(true);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was asked to end: by the end of its call, or by that of the hub, and then it has not done its work.
            if (_isDisposed)
            {
                work.Fail(handler);
            }
        }
        catch (Exception failure)
        {
            work.Fail(handler);
            activity?.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            HubInstruments.Failed(callEvent.GetType(), failure);
            HubLog.HandlerFailed(_log, callEvent.GetType().Name, failure);
        }

        HubInstruments.Handled(callEvent.GetType(), TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - started) / (double)Stopwatch.Frequency));
    }

    private void TellSlow(CallEvent handled)
    {
        CallAutomationEventSource.Log.HandlerSlow(handled.GetType().Name);
        HubLog.HandlerSlow(_log, handled.GetType().Name, _options.HandlerPatience.TotalSeconds);
    }

    private void End(HandlerWork work)
    {
        work.End();
        _ids.Settle(work);
        EndHandled();
    }

    /// <summary>An event is handled, or was not taken.</summary>
    private void EndHandled()
    {
        TaskCompletionSource<bool>? drained = null;
        lock (_drainGate)
        {
            if (Interlocked.Decrement(ref _unhandled) == 0)
            {
                drained = _drained;
                _drained = null;
            }
        }

        drained?.TrySetResult(true);
    }

    private RingingCall Ring(string context)
    {
        lock (_ringing)
        {
            (RingingCall call, int handlers) = _ringing.TryGetValue(context, out (RingingCall Call, int Handlers) ringing) ? ringing : (new RingingCall(), 0);
            _ringing[context] = (call, handlers + 1);
            return call;
        }
    }

    private void EndRinging(string context)
    {
        lock (_ringing)
        {
            (RingingCall call, int handlers) = _ringing[context];
            if (handlers == 1)
            {
                _ringing.Remove(context);
            }
            else
            {
                _ringing[context] = (call, handlers - 1);
            }
        }
    }

    private RingingCall? Ringing(string context)
    {
        lock (_ringing)
        {
            return _ringing.TryGetValue(context, out (RingingCall Call, int Handlers) ringing) ? ringing.Call : null;
        }
    }

    private void EndAllRinging()
    {
        RingingCall[] calls;
        lock (_ringing)
        {
            calls = [.. _ringing.Values.Select(static ringing => ringing.Call)];
        }

        Array.ForEach(calls, static call => call.End());
    }

    /// <summary>Tells those who handle the call that it is over; they go on where they are told of it.</summary>
    private void EndWholeCall(CallLog log)
    {
        if (log.Unlink() is not { } ringing)
        {
            return;
        }

        Begin(() =>
        {
            ringing.End();
            return Task.CompletedTask;
        });
    }
}
