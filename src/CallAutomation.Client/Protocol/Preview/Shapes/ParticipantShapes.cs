namespace CallAutomation.Client.Protocol.Preview.Shapes;

internal sealed record AddParticipantBody
{
    public required IdentifierShape Participant { get; init; }

    public PhoneNumberShape? AlternateCallerId { get; init; }

    public string? OperationContext { get; init; }

    public string? CallbackUri { get; init; }
}

internal sealed record AddParticipantAnswer
{
    public string? ParticipantId { get; init; }
}

internal sealed record RosterData
{
    public string? CallConnectionId { get; init; }

    public string? CallLegId { get; init; }

    public ParticipantShape?[]? Participants { get; init; }
}

internal sealed record ParticipantShape
{
    public IdentifierShape? Identifier { get; init; }

    public string? ParticipantId { get; init; }

    public bool? IsMuted { get; init; }

    public CallParticipant ToCallParticipant() => new() { Identifier = Identifier?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody, ParticipantId = ParticipantId, IsMuted = IsMuted == true };
}
