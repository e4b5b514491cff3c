using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Service;

/// <summary>One request in any language: its body, and the events that wait until it has been answered.</summary>
internal abstract class ReceivedRequest(Exchange exchange, ReadOnlyMemory<byte> body)
{
    private readonly List<Outbox> _held = [];

    public Exchange Exchange { get; } = exchange;

    public EmulatorServices Services => Exchange.Services;

    /// <summary>The application's leg that the path names, if it names one.</summary>
    public abstract string? CallConnectionId { get; }

    /// <summary>The call that the path names in another way.</summary>
    public virtual Call? NamedCall => null;

    /// <summary>Whether events wait for the answer.</summary>
    public bool HoldsEvents => _held.Count > 0;

    public bool HasBody => !body.IsEmpty;

    /// <summary>Keeps the events of a leg back until this request has been answered: a cause should come before its effects.</summary>
    public ApplicationLeg Hold(ApplicationLeg leg)
    {
        Hold(leg.Outbox);
        return leg;
    }

    /// <summary>Begins a recording, whose first event also waits for the answer to this request.</summary>
    public Recording StartRecording(Call call, RecordingTraits traits)
    {
        Recording recording = new(Services, Exchange.Recordings, call, traits);
        Hold(recording.Outbox);
        Exchange.Recordings.Start(recording);
        return recording;
    }

    /// <summary>Lets events go before the answer, and says when the first of them has arrived.</summary>
    public void ReleaseEarly(Action arrived)
    {
        foreach (Outbox outbox in _held)
        {
            outbox.Arrived = arrived;
        }

        Release();
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

        BodyLimits.Check(body.Span);
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

    /// <summary>The recording of that id, unless it has ended.</summary>
    protected Recording? FindRecording(string id)
    {
        Recording? recording = Exchange.Recordings.Find(id);
        if (recording is not null)
        {
            Hold(recording.Outbox);
        }

        return recording;
    }

    /// <summary>The service insists on https everywhere; on this machine nobody listens in.</summary>
    protected Uri RefusedUnlessSafe(Uri uri) =>
        !Services.Options.Strict || uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback
            ? uri
            : throw ServiceRefusal.BadRequest("The field CallbackUri is invalid: it must be an https address.");

    private void Hold(Outbox outbox)
    {
        outbox.Hold();
        _held.Add(outbox);
    }
}
