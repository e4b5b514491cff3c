namespace CallAutomation.Client.Protocol.Preview.Shapes;

/// <summary>A participant by one of three parts. There was no <c>kind</c> yet, and requests named no raw id where a part says it all.</summary>
internal sealed record IdentifierShape
{
    public string? RawId { get; init; }

    public CommunicationUserShape? CommunicationUser { get; init; }

    public PhoneNumberShape? PhoneNumber { get; init; }

    public MicrosoftTeamsUserShape? MicrosoftTeamsUser { get; init; }

    public static IdentifierShape Of(ParticipantIdentifier identifier) => identifier switch
    {
        UserIdentifier user => new() { CommunicationUser = new() { Id = user.Id } },
        PhoneIdentifier phone => new() { PhoneNumber = PhoneNumberShape.Of(phone) },
        TeamsUserIdentifier user => new()
        {
            MicrosoftTeamsUser = new() { UserId = user.UserId, IsAnonymous = user.IsAnonymous, Cloud = user.Cloud.ToString() },
        },
        _ => new() { RawId = identifier.RawId },
    };

    /// <summary>Who is meant; null where nothing says it.</summary>
    public ParticipantIdentifier? ToIdentifier() => this switch
    {
        { PhoneNumber: { } phone } => IdentifierParts.Phone(RawId, phone.Value, isAnonymous: null, assertedId: null),
        { CommunicationUser: { } user } => IdentifierParts.User(RawId, user.Id),
        { MicrosoftTeamsUser: { } user } => IdentifierParts.TeamsUser(RawId, user.UserId, user.IsAnonymous, user.Cloud),
        _ => IdentifierParts.FromRawId(RawId),
    };
}

internal sealed record CommunicationUserShape
{
    public string? Id { get; init; }
}

internal sealed record PhoneNumberShape
{
    public string? Value { get; init; }

    public static PhoneNumberShape? Of(PhoneIdentifier? phone) => phone is null ? null : new() { Value = phone.PhoneNumber };
}

internal sealed record MicrosoftTeamsUserShape
{
    public string? UserId { get; init; }

    public bool? IsAnonymous { get; init; }

    public string? Cloud { get; init; }
}
