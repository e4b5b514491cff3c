
namespace CallAutomation.Client.Events;

/// <summary>Who takes part has changed, or is muted or on hold, or nothing has changed at all. The list is whole each time, in any order.</summary>
/// <remarks>
/// It comes more often than the roster changes: when somebody is invited, when a recording begins, and again with the same list. Whom a prompt is played
/// to alone is on hold meanwhile. An application that joined is not in the list.
/// </remarks>
public sealed record ParticipantsUpdated : CallConnectionEvent
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
    /// <remarks>Numbers are skipped and repeated; lists with the same number say the same.</remarks>
    public int? SequenceNumber { get; init; }

    /// <summary>Whether a newer list, or the same one, came before it. Only a <see cref="CallEventHub"/> says so; false otherwise.</summary>
    public bool IsStale { get; init; }
}
