using System.Text.Json;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Faults;

/// <summary>Knows the tries of requests again, and which call each is about. Only used on the timeline.</summary>
internal sealed class FaultyRequests(Exchange exchange)
{
    // The oldest are forgotten; a client's tries come within seconds.
    private const int ToRemember = 20_000;

    private readonly Dictionary<string, (FaultOccasion Occasion, int Attempts)> _tries = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = [];
    private readonly Dictionary<string, FaultSubject> _others = new(StringComparer.Ordinal);
    private int _generation;

    /// <summary>What goes wrong with a request.</summary>
    public RequestFaults Of(UnderstoodRequest request, string? requestId, ReadOnlyMemory<byte> body)
    {
        FaultInjector faults = exchange.Services.Faults;
        if (_generation != faults.Generation)
        {
            _generation = faults.Generation;
            _tries.Clear();
            _inOrder.Clear();
            _others.Clear();
        }

        if (requestId is null)
        {
            return new RequestFaults(faults, OccasionOf(request, body), Attempt: 1, request);
        }

        string id = $"{request.Operation} {requestId}";
        (FaultOccasion occasion, int attempts) = _tries.TryGetValue(id, out (FaultOccasion Occasion, int Attempts) known) ? known : (OccasionOf(request, body), 0);
        if (attempts == 0)
        {
            _inOrder.Enqueue(id);
            if (_inOrder.Count > ToRemember)
            {
                _tries.Remove(_inOrder.Dequeue());
            }
        }

        _tries[id] = (occasion, attempts + 1);
        return new RequestFaults(faults, occasion, attempts + 1, request);
    }

    /// <summary>The id that stays the same when a client tries again; none where the client sends none.</summary>
    public static string? IdOf(IHeaderDictionary headers) =>
        headers["Repeatability-Request-ID"].ToString() is { Length: > 0 } repeatable ? repeatable
        : headers["x-ms-client-request-id"].ToString() is { Length: > 0 } id ? id
        : null;

    private FaultOccasion OccasionOf(UnderstoodRequest request, ReadOnlyMemory<byte> body)
    {
        FaultSubject subject = SubjectOf(request, body);
        return new FaultOccasion(subject, request.Operation, subject.Next(request.Operation));
    }

    private FaultSubject SubjectOf(UnderstoodRequest request, ReadOnlyMemory<byte> body)
    {
        if (request.Request.CallConnectionId is string id)
        {
            return exchange.Calls.FindLeg(id)?.Faults ?? exchange.Calls.FindFaultsOfEnded(id) ?? Nobody(request);
        }

        if (request.Request.NamedCall is Call named)
        {
            return named.Faults;
        }

        (Call? call, string? callee) = Read(body);
        return call?.Faults ?? Counter(callee ?? "nobody");
    }

    private FaultSubject Nobody(UnderstoodRequest request) => Counter(request.Request.CallConnectionId ?? "nobody");

    private FaultSubject Counter(string name)
    {
        if (_others.TryGetValue(name, out FaultSubject? known))
        {
            return known;
        }

        if (_others.Count >= ToRemember)
        {
            _others.Clear();
        }

        FaultSubject subject = new(name);
        _others.Add(name, subject);
        return subject;
    }

    /// <summary>The call that a body is about, or whom it calls.</summary>
    private (Call? Call, string? Callee) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? default : ReadObject(JsonDocument.Parse(body).RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The operation says what is wrong with it.
            return default;
        }
    }

    private (Call? Call, string? Callee) ReadObject(JsonElement body)
    {
        if (body.TryGetProperty("incomingCallContext", out JsonElement context))
        {
            return (exchange.Calls.Incoming.TryGetValue(context.GetString() ?? "", out OfferedCall? offered) ? offered.Call : null, null);
        }

        if (body.TryGetProperty("targets", out JsonElement targets) && targets.GetArrayLength() > 0)
        {
            return (null, NameOf(targets[0]));
        }

        JsonElement locator = body.TryGetProperty("callLocator", out JsonElement inner) ? inner : body;
        return (locator.TryGetProperty("serverCallId", out JsonElement id) ? exchange.Calls.FindCall(id.GetString() ?? "") : null, null);
    }

    private static string? NameOf(JsonElement target) =>
        target.TryGetProperty("rawId", out JsonElement rawId) ? rawId.GetString()
        : target.TryGetProperty("phoneNumber", out JsonElement phone) ? Identity.OfNumber(phone.GetProperty("value").GetString() ?? "").RawId
        : target.TryGetProperty("communicationUser", out JsonElement user) ? user.GetProperty("id").GetString()
        : null;
}
