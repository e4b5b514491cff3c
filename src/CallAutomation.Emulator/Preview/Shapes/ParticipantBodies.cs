namespace CallAutomation.Emulator.Preview;

internal sealed record AddParticipantBody
{
    public IdentifierBody? Participant { get; init; }

    public PhoneNumberBody? AlternateCallerId { get; init; }

    public string? OperationContext { get; init; }

    public string? CallbackUri { get; init; }
}

internal sealed record AddParticipantAnswer(string ParticipantId);

internal sealed record RosterData(string CallConnectionId, IReadOnlyList<ParticipantBody> Participants);

internal sealed record ParticipantBody(IdentifierBody Identifier, string ParticipantId, bool IsMuted);

internal sealed record IdentifierBody
{
    public string? RawId { get; init; }

    public UserBody? CommunicationUser { get; init; }

    public PhoneNumberBody? PhoneNumber { get; init; }

    public TeamsUserBody? MicrosoftTeamsUser { get; init; }
}

internal sealed record UserBody(string? Id);

internal sealed record PhoneNumberBody(string? Value);

internal sealed record TeamsUserBody(string? UserId, bool? IsAnonymous, string? Cloud);
