
namespace CallAutomation.Client.Events;

/// <summary>A report about a call among users of the resource, for statistics; not for steering a call.</summary>
/// <remarks>
/// Telephones, bots and Teams users are not reported.
/// </remarks>
public abstract record CallReport : ResourceEvent
{
    private protected CallReport()
    {
    }

    private protected CallReport(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who began the call.</summary>
    public ParticipantIdentifier? StartedBy { get; init; }

    /// <summary>The group the call is held in; null for other calls.</summary>
    public string? GroupId { get; init; }

    /// <summary>The room the call is held in; null for other calls.</summary>
    public string? RoomId { get; init; }

    /// <summary>Whether it is a call of two; null where the service did not say.</summary>
    public bool? IsTwoParty { get; init; }

    /// <summary>Whether it is held in a room; null where the service did not say.</summary>
    public bool? IsRoomsCall { get; init; }
}
