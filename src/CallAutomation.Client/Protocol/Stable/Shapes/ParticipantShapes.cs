namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record TransferBody
{
    public required IdentifierShape TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public IdentifierShape? Transferee { get; init; }

    public string? OperationCallbackUri { get; init; }

    public CustomCallingContextShape? CustomCallingContext { get; init; }

    public PhoneNumberShape? SourceCallerIdNumber { get; init; }
}

internal sealed record AddParticipantBody
{
    public PhoneNumberShape? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public required IdentifierShape ParticipantToAdd { get; init; }

    public int? InvitationTimeoutInSeconds { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }

    public CustomCallingContextShape? CustomCallingContext { get; init; }
}

internal sealed record CancelAddParticipantBody
{
    public required string InvitationId { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record RemoveParticipantBody
{
    public required IdentifierShape ParticipantToRemove { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record MoveParticipantsBody
{
    public required IdentifierShape[] TargetParticipants { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }

    public required string FromCall { get; init; }
}

internal sealed record MuteParticipantsBody
{
    public required IdentifierShape[] TargetParticipants { get; init; }

    public string? OperationContext { get; init; }
}

internal sealed record HoldBody
{
    public required IdentifierShape TargetParticipant { get; init; }

    public PlaySourceShape? PlaySourceInfo { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}
