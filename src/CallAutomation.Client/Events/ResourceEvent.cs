
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Events;

/// <summary>Something the resource reports through Event Grid, before or beside the callbacks of a call.</summary>
/// <remarks>
/// Event Grid delivers these in its own schema or as CloudEvents, as the subscription was set up; both are read alike. Which schema it was,
/// and its data version, are in <see cref="CallEvent.RawJson"/>.
/// </remarks>
public abstract record ResourceEvent : CallEvent
{
    private protected ResourceEvent()
    {
    }

    private protected ResourceEvent(in EventEnvelope envelope)
        : base(envelope)
    {
        Subject = envelope.Subject.ToText();
        Resource = envelope.Source.ToText();
    }

    /// <summary>What it is about, as a path, for example <c>/caller/…/recipient/…</c>; may hold phone numbers.</summary>
    public string? Subject { get; init; }

    /// <summary>The Azure resource that reports it, by its full id in Azure.</summary>
    public string? Resource { get; init; }
}
