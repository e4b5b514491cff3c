
namespace CallAutomation.Client.Events;

/// <summary>Event Grid asks whether this endpoint wants its events. Answer 200 with <c>{"validationResponse":"…"}</c> and the code.</summary>
/// <remarks>
/// Only the Event Grid schema has this event. For CloudEvents, Event Grid sends an <c>OPTIONS</c> request instead, which is answered with headers.
/// </remarks>
public sealed record SubscriptionValidation : ResourceEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public SubscriptionValidation()
    {
    }

    internal SubscriptionValidation(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The code to send back.</summary>
    public string ValidationCode { get; init; } = string.Empty;

    /// <summary>Where a GET confirms the endpoint instead; null where the service gave none. It holds a token.</summary>
    public Uri? ValidationUrl { get; init; }
}
