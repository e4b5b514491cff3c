using System.Diagnostics;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>Works on the events of one call, one after the other, apart from whoever brought them.</summary>
    private void BeginWork(CallLog log) => Begin(async () =>
    {
        while (log.Next() is { } work)
        {
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

        // The token of a method that lives as long as the call: ended by the end of the call that this one becomes.
        using CancellationTokenSource wholeCall = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        _ringing[context] = wholeCall;
        try
        {
            await HandleAsync(work, wholeCall.Token).ConfigureAwait(true);
        }
        finally
        {
            ((ICollection<KeyValuePair<string, CancellationTokenSource>>)_ringing).Remove(new KeyValuePair<string, CancellationTokenSource>(context, wholeCall));
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

    private async Task HandleAsync(HandlerWork work, CancellationToken cancellationToken)
    {
        foreach (HandlerList.Handler handler in _handlers.All)
        {
            if (!handler.Takes(work.Event))
            {
                continue;
            }

            long started = HubInstruments.MeasuresHandlers ? Stopwatch.GetTimestamp() : 0;
            try
            {
                Task handling = handler.HandleAsync(work.Event, cancellationToken);
                if (!handling.IsCompleted)
                {
                    using Timer watch = new(
                        static handled => CallAutomationEventSource.Log.HandlerSlow((string)handled!), work.Event.GetType().Name, _options.HandlerPatience, Timeout.InfiniteTimeSpan);
                    await handling.ConfigureAwait(true);
                }
                else
                {
                    await handling.ConfigureAwait(true);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // It was asked to end.
            }
            catch (Exception failure)
            {
                HubInstruments.Failed(work.Event.GetType(), failure);
            }

            if (started != 0)
            {
                HubInstruments.Handled(work.Event.GetType(), TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - started) / (double)Stopwatch.Frequency));
            }
        }

        work.End();
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

    private void EndWholeCall(CallLog log)
    {
        if (log.Unlink() is not { } wholeCall)
        {
            return;
        }

        // Whoever is told of it goes on there.
        Begin(() =>
        {
            try
            {
                wholeCall.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The method has returned.
            }

            return Task.CompletedTask;
        });
    }
}
