using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Sending on, or sending away, a call that rings for the application.</summary>
internal static class StableIncoming
{
    public static ServiceResponse Redirect(StableRequest request)
    {
        RedirectCallBody body = request.Read(StableJson.Relaxed.RedirectCallBody);
        string context = Require.Text(body.IncomingCallContext, "incomingCallContext");
        Identity target = StableIdentifiers.Read(body.Target, "target");
        Require.Dialable(target, "target");
        request.Exchange.Redirect(Ringing(request, context), target);
        return ServiceResponse.Empty(204);
    }

    public static ServiceResponse Reject(StableRequest request)
    {
        RejectCallBody body = request.Read(StableJson.Relaxed.RejectCallBody);
        string context = Require.Text(body.IncomingCallContext, "incomingCallContext");
        CallResult result = (body.CallRejectReason ?? "none").ToLowerInvariant() switch
        {
            "none" => CallResult.Declined,
            "busy" => CallResult.Busy,
            "forbidden" => CallResult.Rejected,
            _ => throw ServiceRefusal.BadRequest("The field callRejectReason must be none, busy or forbidden."),
        };
        request.Exchange.Reject(Ringing(request, context), result);
        return ServiceResponse.Empty(204);
    }

    /// <summary>The call that a context was issued for, which may have stopped ringing: then its answer is accepted, and fails afterwards.</summary>
    public static OfferedCall Known(StableRequest request, string context)
    {
        OfferedCall call = Find(request, context);
        if (call.Over is not null)
        {
            request.Services.Note(
                JournalEntryKind.Warning,
                "application",
                "answers a call that it has answered before, or that rings no more. Event Grid delivers at least once, and again when nobody answered in time: remember which calls are answered already",
                serverCallId: call.ServerCallId);
        }

        return call;
    }

    private static OfferedCall Find(StableRequest request, string context) =>
        request.Exchange.Calls.Incoming.TryGetValue(context, out OfferedCall? call)
            ? call
            : throw ServiceRefusal.BadRequest("The field incomingCallContext is invalid: this emulator never issued it.");

    // Nobody is told later what became of a redirection, so one that comes too late has to be refused at once.
    private static OfferedCall Ringing(StableRequest request, string context)
    {
        OfferedCall call = Find(request, context);
        return call.Over is null && (call.Ringing?.IsRinging ?? call.Caller is { IsOver: false }) ? call : throw ServiceRefusal.CallNotFound();
    }
}
