namespace CallAutomation.Emulator.Stable;

internal sealed record AddParticipantBody
{
    public PhoneNumberBody? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public IdentifierBody? ParticipantToAdd { get; init; }

    public int? InvitationTimeoutInSeconds { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }

    public CustomCallingContextBody? CustomCallingContext { get; init; }
}

internal sealed record RemoveParticipantBody(IdentifierBody? ParticipantToRemove, string? OperationContext, string? OperationCallbackUri);

internal sealed record CancelAddParticipantBody(string? InvitationId, string? OperationContext, string? OperationCallbackUri);

internal sealed record MuteParticipantsBody(IReadOnlyList<IdentifierBody>? TargetParticipants, string? OperationContext);

internal sealed record MoveParticipantsBody
{
    public IReadOnlyList<IdentifierBody>? TargetParticipants { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }

    public string? FromCall { get; init; }
}

internal sealed record TransferBody
{
    public IdentifierBody? TargetParticipant { get; init; }

    public string? OperationContext { get; init; }

    public IdentifierBody? Transferee { get; init; }

    public string? OperationCallbackUri { get; init; }

    public CustomCallingContextBody? CustomCallingContext { get; init; }

    public PhoneNumberBody? SourceCallerIdNumber { get; init; }
}

internal sealed record CustomCallingContextBody
{
    public IReadOnlyDictionary<string, string?>? VoipHeaders { get; init; }

    public IReadOnlyDictionary<string, string?>? SipHeaders { get; init; }

    public TeamsPhoneCallDetailsBody? TeamsPhoneCallDetails { get; init; }
}

internal sealed record TeamsPhoneCallDetailsBody
{
    public TeamsPhoneCallerBody? TeamsPhoneCallerDetails { get; init; }

    public TeamsPhoneSourceBody? TeamsPhoneSourceDetails { get; init; }

    public string? CallTopic { get; init; }
}

internal sealed record TeamsPhoneCallerBody(IdentifierBody? Caller, string? Name, string? PhoneNumber);

internal sealed record TeamsPhoneSourceBody(IdentifierBody? Source, string? Language, string? Status);

internal sealed record ParticipantsAnswer(IReadOnlyList<ParticipantBody> Value, string? NextLink);

internal sealed record AddParticipantAnswer(ParticipantBody Participant, string? OperationContext, string InvitationId);

internal sealed record CancelAddParticipantAnswer(string InvitationId, string? OperationContext);

internal sealed record MoveParticipantsAnswer(IReadOnlyList<ParticipantBody> Participants, string? OperationContext, string FromCall);

internal sealed record OperationAnswer(string? OperationContext);
