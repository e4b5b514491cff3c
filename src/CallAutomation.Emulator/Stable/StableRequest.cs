using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Emulator.Stable;

/// <summary>One request, as the operations see it.</summary>
internal sealed class StableRequest(Exchange exchange, StableVersion version, string id, ReadOnlyMemory<byte> body)
{
    private readonly List<ApplicationLeg> _held = [];

    public Exchange Exchange { get; } = exchange;

    public StableVersion Version { get; } = version;

    public string? CallConnectionId => id.Length == 0 ? null : id;

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
        return leg.State == CallState.Connected ? leg : throw ServiceRefusal.NotEstablished();
    }

    public ApplicationLeg LegInAnyState()
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
        leg.Outbox.Hold();
        _held.Add(leg);
        return leg;
    }

    public void Release()
    {
        foreach (ApplicationLeg leg in _held)
        {
            leg.Outbox.Release();
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
