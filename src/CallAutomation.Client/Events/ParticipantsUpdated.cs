using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>Who takes part has changed, or is muted or on hold. The list is whole each time.</summary>
public sealed record ParticipantsUpdated : CallEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public ParticipantsUpdated()
    {
    }

    internal ParticipantsUpdated(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Everybody in the call now.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];

    /// <summary>Higher is newer: a list with a lower number than one seen before is stale. Null in the preview versions.</summary>
    public int? SequenceNumber { get; init; }
}
