using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>One request, as the operations see it.</summary>
internal sealed class PreviewRequest(Exchange exchange, PreviewVersion version, PreviewAddress address, ReadOnlyMemory<byte> body)
    : ReceivedRequest(exchange, body)
{
    public PreviewVersion Version { get; } = version;

    public override string? CallConnectionId => address.IsOfAConnection ? address.Id : null;

    public override Call? NamedCall => CallConnectionId is null ? FindCall() : null;

    /// <summary>The id of the call in the path, whichever kind it is.</summary>
    public string CallId => address.Id;

    /// <summary>The participant in the path.</summary>
    public string ParticipantId => address.PartId;

    /// <summary>The leg the request is about, which must not have ended.</summary>
    public ApplicationLeg Leg() => Exchange.Calls.FindLeg(address.Id) is { State: not (CallState.Disconnecting or CallState.Disconnected) } leg
        ? Hold(leg)
        : throw PreviewRefusals.CallNotFound();

    /// <summary>The leg the request is about, which must be up.</summary>
    public ApplicationLeg ConnectedLeg()
    {
        ApplicationLeg leg = Leg();
        return leg.State is CallState.Connected or CallState.Transferring ? leg : throw PreviewRefusals.NotEstablished();
    }

    /// <summary>The call the request is about, by its own id or by that of its group; null where there is none.</summary>
    public Call? FindCall() =>
        Exchange.Calls.FindCall(address.Id) ?? Exchange.Calls.GroupCalls.Find(GroupCallKind.Group, address.Id);

    /// <summary>The call the request is about, which must be up.</summary>
    public Call EstablishedCall()
    {
        Call call = FindCall() ?? throw PreviewRefusals.CallNotFound();
        return call.Members.Count > 0 ? call : throw PreviewRefusals.NotEstablished();
    }

    /// <summary>Acts on the call from outside.</summary>
    public ApplicationLeg OutsideLeg(Uri callbackUri)
    {
        ApplicationLeg leg = Exchange.OutsideLegs.Of(EstablishedCall(), new PreviewEventWriter(PreviewSubscriptions.None), callbackUri);
        return Hold(leg);
    }

    /// <summary>The recording the request is about, which must belong to the call and not have ended.</summary>
    public Recording Recording()
    {
        Recording? recording = FindRecording(address.PartId);
        return recording is not null && recording.Call == FindCall() ? recording : throw PreviewRefusals.RecordingNotFound();
    }

    public Uri CallbackUri(string? value, string field = "callbackUri") => OptionalCallbackUri(Require.Text(value, field), field)!;

    /// <summary>An address kept as it was given: the query holds the only secret that callbacks of that time had, and it is compared letter by letter.</summary>
    public Uri? OptionalCallbackUri(string? value, string field = "callbackUri")
    {
        if (Require.OptionalWebAddress(value, field) is null)
        {
            return null;
        }

        return RefusedUnlessSafe(new Uri(value!, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
    }
}
