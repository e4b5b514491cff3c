using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Stable;

/// <summary>One request, as the operations see it.</summary>
internal sealed class StableRequest(Exchange exchange, StableVersion version, StableAddress address, IQueryCollection query, ReadOnlyMemory<byte> body)
    : ReceivedRequest(exchange, body)
{
    public StableVersion Version { get; } = version;

    public IQueryCollection Query { get; } = query;

    public override string? CallConnectionId => address.IsOfACall ? address.Id : null;

    public override Call? NamedCall => CallConnectionId is null ? Exchange.Recordings.Find(address.Id)?.Call : null;

    /// <summary>That of the call which the path names, or whose recording it names; null where there is none.</summary>
    public string? CorrelationId => CallConnectionId is string id
        ? Exchange.Calls.FindLeg(id)?.Call.CorrelationId
        : Exchange.Recordings.Find(address.Id)?.Call.CorrelationId;

    /// <summary>Whom the path names, if it names somebody.</summary>
    public string ParticipantRawId => address.ParticipantRawId;

    /// <summary>The leg the request is about, which must not have ended.</summary>
    public ApplicationLeg Leg()
    {
        ApplicationLeg leg = LegInAnyState();
        return leg.State is CallState.Disconnecting or CallState.Disconnected ? throw ServiceRefusal.CallNotFound() : leg;
    }

    /// <summary>The leg the request is about, which must be up.</summary>
    public ApplicationLeg ConnectedLeg()
    {
        ApplicationLeg leg = Leg();
        return leg.State is CallState.Connected or CallState.Transferring ? leg : throw ServiceRefusal.NotEstablished();
    }

    /// <summary>A leg that the body names, which must be up.</summary>
    public ApplicationLeg ConnectedLegOf(string callConnectionId)
    {
        ApplicationLeg leg = Find(callConnectionId);
        return leg.State switch
        {
            CallState.Connected or CallState.Transferring => leg,
            CallState.Disconnecting or CallState.Disconnected => throw ServiceRefusal.CallNotFound(),
            _ => throw ServiceRefusal.NotEstablished(),
        };
    }

    public ApplicationLeg LegInAnyState() => Find(address.Id);

    /// <summary>The recording the request is about, which must not have ended.</summary>
    public Recording Recording() => FindRecording(address.Id) ?? throw new ServiceRefusal(404, "8522", "Recording not found.");

    /// <summary>Where the events of a call go.</summary>
    public Uri CallbackUri(string? value) => RefusedUnlessSafe(Require.WebAddress(value, "callbackUri"));

    /// <summary>Where the outcome of this one operation is to be told.</summary>
    public ReplyTo ReplyTo(string? operationContext, string? operationCallbackUri) => new(
        operationContext,
        Version.Has(StableVersion.V2023_10_15) ? Require.OptionalWebAddress(operationCallbackUri, "operationCallbackUri") : null);

    private ApplicationLeg Find(string id)
    {
        if (Exchange.Calls.FindLeg(id) is ApplicationLeg leg)
        {
            return Hold(leg);
        }

        throw ServiceRefusal.CallNotFound();
    }
}
