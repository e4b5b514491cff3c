using CallAutomation.Client.Hub;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>Where the outcome of a request is told of, for events that name no call.</summary>
    private readonly ContextRoutes _contexts = new();

    /// <summary>A request is about to be sent: from now on its events count.</summary>
    internal AwaitedOutcome? Expect(Type result, AwaitedRequest request)
    {
        if (_isDisposed || OutcomeTable.Of(result) is not { } row)
        {
            return null;
        }

        AwaitedOutcome outcome = new(row, request.OperationContext, Math.Max(1, request.Count), _options.TrackWait) { InvitationId = request.InvitationId };
        if (request.Call is { } call)
        {
            (CallLog log, _) = In(call, log => log.Expect(outcome) ? outcome : null);
            if (request.EventsMayNameNoCall && request.OperationContext is { } context)
            {
                _contexts.Add(context, call);
                log.Remember(context);
            }
        }

        return outcome;
    }

    /// <summary>The request failed: nothing will come of it.</summary>
    internal void Abandon(AwaitedOutcome outcome, AwaitedRequest request)
    {
        if (request.Call is { } call && _logs.TryGetValue(call, out CallLog? log))
        {
            log.Abandon(outcome);
        }
    }

    /// <summary>The service has accepted: what the answer tells makes the outcome recognizable.</summary>
    internal void Accepted(AwaitedOutcome outcome, AwaitableResult result, AwaitedRequest request)
    {
        result.Outcome = outcome;
        switch (result)
        {
            case CallSetupResult setup:
                (CallLog log, _) = In(setup.Properties.CallConnectionId, log => log.ExpectFromTheBeginning(outcome) ? outcome : null);
                if (request.IncomingCallContext is { } context && Ringing(context) is { } ringing && log.Link(ringing))
                {
                    EndWholeCall(log);
                }

                break;
            case RecordingStateResult recording:
                In(KeyOfRecording(recording.RecordingId), log => log.ExpectFromTheBeginning(outcome) ? outcome : null);
                break;
            case AddParticipantResult { InvitationId: { } invitationId } when request.Call is { } call:
                LogOf(call).Name(outcome, invitationId);
                break;
        }
    }
}
