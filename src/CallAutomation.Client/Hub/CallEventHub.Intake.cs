using System.Diagnostics;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    private async Task<CallEventReceipt> ReceiveThroughRelayAsync(
        CallEvent[] events, CallEventAcknowledgement acknowledgement, ICallEventRelay relay, CancellationToken cancellationToken)
    {
        // Only where a clock watches does the application's turn matter; elsewhere the caller may stand still for this.
        bool staysHere = _options.TrackWait is not null;
        Intake intake = new();
        foreach (CallEvent callEvent in events)
        {
            if (!HasRoom(cancellationToken))
            {
                Refuse(ref intake);
                continue;
            }

            HandlerWork work = new(callEvent, acknowledgement, _options.TrackWait);
            if (callEvent.Id is { } id && !_ids.TryAdd(id, work, out HandlerWork first))
            {
                // What the first delivery comes to is not known yet: acknowledging this one would lose the event if that one is not taken.
                if (await first.Accepted.ConfigureAwait(staysHere))
                {
                    Repeat(ref intake, id, first, acknowledgement);
                }
                else
                {
                    Refuse(ref intake);
                }

                continue;
            }

            bool isNew;
            try
            {
                isNew = await relay.AcceptAsync(callEvent, cancellationToken).ConfigureAwait(staysHere);
            }
            catch (Exception failure)
            {
                HubInstruments.Failed(typeof(ICallEventRelay), failure);
                TakeBack(work);
                Refuse(ref intake);
                continue;
            }

            if (isNew)
            {
                Accept(work, ref intake, isForced: true);
            }
            else
            {
                work.Decide(accepted: true);
                work.End();
                _ids.Settle(work);
                Repeat(ref intake, work);
            }
        }

        return intake.Receipt();
    }

    private void Take(CallEvent callEvent, CallEventAcknowledgement acknowledgement, ref Intake intake, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callEvent);
        if (!HasRoom(cancellationToken))
        {
            Refuse(ref intake);
            return;
        }

        HandlerWork work = new(callEvent, acknowledgement, _options.TrackWait);
        if (callEvent.Id is { } id && !_ids.TryAdd(id, work, out HandlerWork first))
        {
            Repeat(ref intake, id, first, acknowledgement);
            return;
        }

        Accept(work, ref intake, isForced: false);
    }

    private bool HasRoom(CancellationToken cancellationToken) =>
        !_isDisposed && !cancellationToken.IsCancellationRequested && Volatile.Read(ref _inLine) < _options.Capacity;

    private static void Refuse(ref Intake intake)
    {
        intake.Refused++;
        HubInstruments.Received("refused");
    }

    private static void Repeat(ref Intake intake, HandlerWork earlier)
    {
        intake.Duplicates++;
        intake.Add(earlier);
        HubInstruments.Received("duplicate");
    }

    /// <summary>A known event: what failed of it, and was not acknowledged, is done again; otherwise there is nothing to do.</summary>
    private void Repeat(ref Intake intake, string id, HandlerWork first, CallEventAcknowledgement acknowledgement)
    {
        if (first.Again(acknowledgement) is not { } again)
        {
            Repeat(ref intake, first);
            return;
        }

        _ids.Replace(id, again);
        Interlocked.Increment(ref _unhandled);
        if (KeyOf(again) is not { } key)
        {
            BeginAlone(again);
        }
        else if (In(key, log => log.Queue(again)) is var (log, arrival) && arrival != Arrival.Refused)
        {
            Follow(log, arrival);
        }
        else
        {
            // No room. It has failed once more, in all its parts.
            foreach (HandlerList.Handler handler in again.Handlers!)
            {
                again.Fail(handler);
            }

            again.Refuse();
            EndHandled();
            Refuse(ref intake);
            return;
        }

        intake.Accepted++;
        intake.Add(again);
        HubInstruments.Received("accepted");
    }

    /// <param name="work">The event.</param>
    /// <param name="intake">What counts it.</param>
    /// <param name="isForced">It is kept for good elsewhere, and would not come again.</param>
    private void Accept(HandlerWork work, ref Intake intake, bool isForced)
    {
        Interlocked.Increment(ref _unhandled);
        using Activity? activity = HubTrace.Receive(work);
        (CallLog Log, Arrival Arrival)? taken = null;
        try
        {
            if (KeyOf(work) is { } key)
            {
                SchedulePoint.Pass();
                taken = In(key, log => log.Arrive(work, isForced));
            }
        }
        catch
        {
            TakeBack(work);
            EndHandled();
            throw;
        }

        if (taken?.Arrival == Arrival.Refused)
        {
            TakeBack(work);
            EndHandled();
            Refuse(ref intake);
            return;
        }

        HubTrace.Link(activity, work);
        work.Decide(accepted: true);
        if (work.Event is CallConnected connected)
        {
            Visits.Hear(connected);
        }

        intake.Accepted++;
        intake.Add(work);
        if (taken is var (log, arrival))
        {
            Follow(log, arrival);
        }
        else
        {
            BeginAlone(work);
        }

        HubInstruments.Received("accepted");
    }

    /// <summary>It was not taken after all: the next delivery is the first.</summary>
    private void TakeBack(HandlerWork work)
    {
        if (work.Event.Id is { } id)
        {
            _ids.Remove(id);
        }

        work.Refuse();
    }

    /// <summary>Does what follows from an arrival, outside the gate.</summary>
    private void Follow(CallLog log, Arrival arrival)
    {
        Interlocked.Add(ref _inLine, arrival.Count);
        SchedulePoint.Pass();
        arrival.Answer();
        foreach (HandlerWork work in arrival.Done ?? [])
        {
            End(work);
        }

        if (arrival.Waits is var (order, gap))
        {
            WaitAtGap(log, order, gap);
        }

        if (arrival.HasEnded)
        {
            SchedulePoint.Pass();
            _grace.Add(log);
            EndWholeCall(log);
        }

        if (arrival.BeginsToWork)
        {
            BeginWork(log);
        }
    }

    private void WaitAtGap(CallLog log, ToneOrder order, int gap)
    {
        ITimer? timer = null;
        timer = _clock.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                Follow(log, log.PassGap(order, gap));
            },
            null,
            ToneOrder.Patience,
            Timeout.InfiniteTimeSpan);
    }

    private void Forget(CallLog log)
    {
        TimeSpan idle = log.Idle;
        bool isOver = log.EndedBy is not null || log.Key.StartsWith("recording:", StringComparison.Ordinal) || log.Key.StartsWith("server:", StringComparison.Ordinal);
        if ((isOver && idle >= _options.Retention && log.Retire(Retirement.NobodyWaits)) || (idle >= s_silence && log.Retire(Retirement.Always)))
        {
            Remove(log);
            log.Close(Silent);
            EndWholeCall(log);
        }
        else if (!_isDisposed)
        {
            _retention.Add(log);
        }
    }

    /// <summary>Which call an event belongs to; null where it belongs to none. What the event does not say is filled in where a request knows it.</summary>
    private string? KeyOf(HandlerWork work)
    {
        switch (work.Event)
        {
            case RecordingEvent { RecordingId.Length: > 0 } recording:
                return KeyOfRecording(recording.RecordingId);
            case RecordingFileStatusUpdated { RecordingId: { Length: > 0 } recordingId }:
                return KeyOfRecording(recordingId);
            case ResourceEvent:
                return null;
            case { CallConnectionId: { Length: > 0 } callConnectionId }:
                return callConnectionId;
            case { ServerCallId: { Length: > 0 } serverCallId } when ExpectedAtServerCall(serverCallId, work.Event):
                return KeyOfServerCall(serverCallId);
            case { OperationContext: { } context } when CallOf(context, work.Event) is { } key:
                // The preview versions name no call in some events; the request does.
                work.Event = key.StartsWith("server:", StringComparison.Ordinal)
                    ? work.Event with { ServerCallId = work.Event.ServerCallId ?? key.Substring("server:".Length) }
                    : work.Event with { CallConnectionId = key };
                return key;
            case { ServerCallId: { Length: > 0 } serverCallId }:
                return KeyOfServerCall(serverCallId);
            default:
                return null;
        }
    }

    private bool ExpectedAtServerCall(string serverCallId, CallEvent callEvent) =>
        _logs.TryGetValue(KeyOfServerCall(serverCallId), out CallLog? log) && log.Expects(callEvent);

    /// <summary>The call whose request an event without a call ends: of several that used the context, the one that waits longest for it.</summary>
    private string? CallOf(string context, CallEvent callEvent)
    {
        string[] calls = _contexts.Of(context);
        return calls.FirstOrDefault(call => _logs.TryGetValue(call, out CallLog? log) && log.Expects(callEvent)) ?? calls.FirstOrDefault();
    }

    /// <summary>Counts while a batch is taken.</summary>
    private struct Intake
    {
        private static readonly Task<bool> s_false = Task.FromResult(false);
        private HandlerWork? _first;
        private List<HandlerWork>? _more;

        public int Accepted { get; set; }

        public int Duplicates { get; set; }

        public int Refused { get; set; }

        public void Add(HandlerWork work)
        {
            if (_first is null)
            {
                _first = work;
            }
            else
            {
                (_more ??= [_first]).Add(work);
            }
        }

        public readonly CallEventReceipt Receipt() => new(
            Accepted,
            Duplicates,
            Refused,
            _more is not null ? Task.WhenAll(_more.Select(static work => work.Done)) : _first?.Done ?? Task.CompletedTask,
            Refused > 0 ? s_false : _more is not null ? AllAsync(_more) : _first?.Acknowledged ?? Task.FromResult(true));

        private static Task<bool> AllAsync(List<HandlerWork> works)
        {
            Task<bool>[] waiting = [.. works.Select(static work => work.Acknowledged).Where(static acknowledged => acknowledged is not { IsCompleted: true, Result: true })];
            return waiting.Length == 0 ? Task.FromResult(true) : AllTrueAsync(waiting);
        }

        // An await would go on elsewhere where the last of them ends in somebody's context.
        private static Task<bool> AllTrueAsync(Task<bool>[] waiting) => Task.WhenAll(waiting).ContinueWith(
            static all => Array.TrueForAll(all.Result, static acknowledged => acknowledged),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
