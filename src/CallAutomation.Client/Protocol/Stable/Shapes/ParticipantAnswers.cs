namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record OperationContextAnswer
{
    public string? OperationContext { get; init; }
}

internal sealed record ParticipantsAnswer
{
    public CallParticipantShape?[]? Value { get; init; }

    public string? NextLink { get; init; }

    public ListPage<CallParticipant> ToPage() => new(Participants(Value), string.IsNullOrWhiteSpace(NextLink) ? null : NextLink);

    public static CallParticipant[] Participants(CallParticipantShape?[]? shapes) =>
        [.. (shapes ?? []).OfType<CallParticipantShape>().Select(participant => participant.ToCallParticipant())];
}

internal sealed record AddParticipantAnswer
{
    public CallParticipantShape? Participant { get; init; }

    public string? OperationContext { get; init; }

    public string? InvitationId { get; init; }
}

internal sealed record CancelAddParticipantAnswer
{
    public string? InvitationId { get; init; }

    public string? OperationContext { get; init; }
}

internal sealed record MoveParticipantsAnswer
{
    public CallParticipantShape?[]? Participants { get; init; }

    public string? OperationContext { get; init; }

    public string? FromCall { get; init; }
}
