using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Stable;

/// <summary>One request, as the operations see it.</summary>
internal sealed class StableRequest(Exchange exchange, StableVersion version, StableAddress address, IQueryCollection query, ReadOnlyMemory<byte> body)
{
    private readonly List<Outbox> _held = [];

    public Exchange Exchange { get; } = exchange;

    public StableVersion Version { get; } = version;

    public IQueryCollection Query { get; } = query;

    public string? CallConnectionId => address.IsOfACall ? address.Id : null;

    /// <summary>Whom the path names, if it names somebody.</summary>
    public string ParticipantRawId => address.ParticipantRawId;

    /// <summary>The leg the request is about, which must not have ended.</summary>
    public ApplicationLeg Leg()
    {
        ApplicationLeg leg = LegInAnyState();
        return leg.State is CallState.Disconnecting or CallState.Disconnected ? throw ServiceRefusal.CallEnded() : leg;
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
            CallState.Disconnecting or CallState.Disconnected => throw ServiceRefusal.CallEnded(),
            _ => throw ServiceRefusal.NotEstablished(),
        };
    }

    public ApplicationLeg LegInAnyState() => Find(address.Id);

    /// <summary>The recording the request is about, which must not have ended.</summary>
    public Recording Recording()
    {
        Recording? recording = Exchange.Recordings.Find(address.Id);
        if (recording is null)
        {
            throw new ServiceRefusal(404, "8522", "Recording not found.");
        }

        Hold(recording.Outbox);
        return recording;
    }

    /// <summary>Begins a recording, whose first event also waits for the answer to this request.</summary>
    public Recording StartRecording(Conversation conversation, RecordingTraits traits)
    {
        Recording recording = new(Exchange, conversation, traits);
        Hold(recording.Outbox);
        Exchange.Recordings.Start(recording);
        return recording;
    }

    /// <summary>Where the events of a call go.</summary>
    public Uri CallbackUri(string? value)
    {
        Uri uri = Demand.WebAddress(value, "callbackUri");

        // The service insists on https everywhere; on this machine nobody listens in.
        return !Exchange.Options.Strict || uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback
            ? uri
            : throw ServiceRefusal.BadRequest("The field CallbackUri is invalid: it must be an https address.");
    }

    /// <summary>Where the outcome of this one operation is to be told.</summary>
    public ReplyTo ReplyTo(string? operationContext, string? operationCallbackUri) => new(
        operationContext,
        Version.Has(StableVersion.V2023_10_15) ? Demand.OptionalWebAddress(operationCallbackUri, "operationCallbackUri") : null);

    private ApplicationLeg Find(string id)
    {
        if (Exchange.Calls.FindLeg(id) is ApplicationLeg leg)
        {
            return Hold(leg);
        }

        throw Exchange.Calls.HasEnded(id) ? ServiceRefusal.CallEnded() : ServiceRefusal.NotFound("There is no call connection with this id.");
    }

    /// <summary>Keeps the events of a leg back until this request has been answered: a cause should come before its effects.</summary>
    public ApplicationLeg Hold(ApplicationLeg leg)
    {
        Hold(leg.Outbox);
        return leg;
    }

    private void Hold(Outbox outbox)
    {
        outbox.Hold();
        _held.Add(outbox);
    }

    public void Release()
    {
        foreach (Outbox outbox in _held)
        {
            outbox.Release();
        }

        _held.Clear();
    }

    public T Read<T>(JsonTypeInfo<T> shape)
        where T : class
    {
        if (body.IsEmpty)
        {
            throw ServiceRefusal.BadRequest("The request needs a JSON body.");
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, shape) ?? throw ServiceRefusal.BadRequest("The body must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            // The exception's own message names .NET types; the path is what the sender can use.
            throw ServiceRefusal.BadRequest($"The body is not valid: look at '{malformed.Path ?? "$"}', line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.");
        }
    }
}
