using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CallReportData
{
    public PartyShape? StartedBy { get; init; }

    public IdShape? Group { get; init; }

    public IdShape? Room { get; init; }

    public bool? IsTwoParty { get; init; }

    public bool? IsRoomsCall { get; init; }

    public double? DurationOfCall { get; init; }

    /// <summary>Another name the specification's samples have for <see cref="DurationOfCall"/>.</summary>
    public double? CallDurationInSeconds { get; init; }

    public PartyShape? User { get; init; }

    public string? ParticipantId { get; init; }

    public string? DisplayName { get; init; }

    public string? EndpointType { get; init; }

    /// <summary>Another name the specification's samples have for <see cref="EndpointType"/>.</summary>
    public string? UserAgent { get; init; }

    public T Fill<T>(T report)
        where T : CallReport => report with
        {
            StartedBy = StartedBy?.ToIdentifier(),
            GroupId = Group?.Id,
            RoomId = Room?.Id,
            IsTwoParty = IsTwoParty,
            IsRoomsCall = IsRoomsCall,
        };

    public T FillParticipant<T>(T report)
        where T : CallParticipantReport => Fill(report) with
        {
            Participant = User?.ToIdentifier(),
            ParticipantId = ParticipantId,
            DisplayName = DisplayName,
            EndpointType = EndpointType ?? UserAgent,
        };
}

internal sealed record PartyShape
{
    public IdentifierShape? CommunicationIdentifier { get; init; }

    public ParticipantIdentifier? ToIdentifier() => CommunicationIdentifier?.ToIdentifier();
}

internal sealed record IdShape
{
    public string? Id { get; init; }
}
