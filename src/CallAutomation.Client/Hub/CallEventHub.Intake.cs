using CallAutomation.Client.Hub;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>A call that goes on without a word for so long is forgotten: its end was lost.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromDays(1);

    private async Task<CallEventReceipt> ReceiveThroughRelayAsync(CallEvent[] events, ICallEventRelay relay, CancellationToken cancellationToken)
    {
        Intake intake = new();
        foreach (CallEvent callEvent in events)
        {
            if (!HasRoom(cancellationToken))
            {
                Refuse(ref intake);
                continue;
            }

            HandlerWork work = new(callEvent);
            if (callEvent.Id is { } id && !_ids.TryAdd(id, work.Done, out Task earlier))
            {
                Repeat(ref intake, earlier);
                continue;
            }

            bool isNew;
            try
            {
                isNew = await relay.AcceptAsync(callEvent, cancellationToken).ConfigureAwait(true);
            }
            catch (Exception failure)
            {
                // Not acknowledged: the next delivery is the first.
                if (callEvent.Id is { } unknown)
                {
                    _ids.Remove(unknown);
                }

                work.End();
                HubInstruments.Failed(typeof(ICallEventRelay), failure);
                Refuse(ref intake);
                continue;
            }

            if (isNew)
            {
                Accept(work, ref intake);
            }
            else
            {
                work.End();
                Repeat(ref intake, work.Done);
            }
        }

        return intake.Receipt();
    }

    private void Take(CallEvent callEvent, ref Intake intake, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callEvent);
        if (!HasRoom(cancellationToken))
        {
            Refuse(ref intake);
            return;
        }

        HandlerWork work = new(callEvent);
        if (callEvent.Id is { } id && !_ids.TryAdd(id, work.Done, out Task earlier))
        {
            Repeat(ref intake, earlier);
            return;
        }

        Accept(work, ref intake);
    }

    private bool HasRoom(CancellationToken cancellationToken) =>
        !_isDisposed && !cancellationToken.IsCancellationRequested && Volatile.Read(ref _unhandled) < _options.Capacity;

    private static void Refuse(ref Intake intake)
    {
        intake.Refused++;
        HubInstruments.Received("refused");
    }

    private static void Repeat(ref Intake intake, Task earlier)
    {
        intake.Duplicates++;
        intake.Add(earlier);
        HubInstruments.Received("duplicate");
    }

    private void Accept(HandlerWork work, ref Intake intake)
    {
        intake.Accepted++;
        intake.Add(work.Done);
        HubInstruments.Received("accepted");
        Interlocked.Increment(ref _unhandled);
        if (KeyOf(work) is not { } key)
        {
            BeginAlone(work);
            return;
        }

        SchedulePoint.Pass();
        (CallLog log, Arrival arrival) = In(key, log => log.Arrive(work, _clock.GetTimestamp()));
        Follow(log, arrival);
    }

    /// <summary>Does what follows from an arrival, outside the gate.</summary>
    private void Follow(CallLog log, Arrival arrival)
    {
        SchedulePoint.Pass();
        arrival.Answer();
        if (arrival.BeginsToWork)
        {
            BeginWork(log);
        }

        if (arrival.WaitsForTone is { } order)
        {
            int hold = order.Hold;
            ITimer? timer = null;
            timer = _clock.CreateTimer(
                _ =>
                {
                    timer?.Dispose();
                    Follow(log, log.GiveUp(order, hold));
                },
                null,
                ToneOrder.Patience,
                Timeout.InfiniteTimeSpan);
        }

        if (arrival.HasEnded)
        {
            SchedulePoint.Pass();
            EndWholeCall(log);
            _grace.Add(log);
        }
    }

    private void Forget(CallLog log)
    {
        TimeSpan idle = _clock.GetElapsedTime(log.LastArrival);
        bool isOver = log.EndedBy is not null || log.Key.StartsWith("recording:", StringComparison.Ordinal) || log.Key.StartsWith("server:", StringComparison.Ordinal);
        if (idle >= (isOver ? _options.Retention : s_silence) && log.Retire(onlyIfEmpty: false))
        {
            Remove(log);
            foreach (string context in log.Contexts ?? [])
            {
                _contexts.TryRemove(context, out _);
            }

            log.Close(verb => Ended(verb, log));
            return;
        }

        if (!_isDisposed)
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
            case { OperationContext: { } context } when _contexts.TryGetValue(context, out string? key):
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

    /// <summary>Counts while a batch is taken.</summary>
    private struct Intake
    {
        private Task? _first;
        private List<Task>? _more;

        public int Accepted { get; set; }

        public int Duplicates { get; set; }

        public int Refused { get; set; }

        public void Add(Task handled)
        {
            if (_first is null)
            {
                _first = handled;
            }
            else
            {
                (_more ??= [_first]).Add(handled);
            }
        }

        public readonly CallEventReceipt Receipt() =>
            new(Accepted, Duplicates, Refused, _more is not null ? Task.WhenAll(_more) : _first ?? Task.CompletedTask);
    }
}
