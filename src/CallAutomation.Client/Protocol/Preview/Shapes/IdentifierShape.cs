namespace CallAutomation.Client.Protocol.Preview.Shapes;

/// <summary>A participant by one of three parts. There was no <c>kind</c> yet, and requests named no raw id where a part says it all.</summary>
internal sealed record IdentifierShape
{
    public string? RawId { get; init; }

    public CommunicationUserShape? CommunicationUser { get; init; }

    public PhoneNumberShape? PhoneNumber { get; init; }

    public MicrosoftTeamsUserShape? MicrosoftTeamsUser { get; init; }

    public static IdentifierShape Of(CommunicationIdentifier identifier) => identifier switch
    {
        CommunicationUserIdentifier user => new() { CommunicationUser = new() { Id = user.Id } },
        PhoneNumberIdentifier phone => new() { PhoneNumber = PhoneNumberShape.Of(phone) },
        MicrosoftTeamsUserIdentifier user => new()
        {
            MicrosoftTeamsUser = new() { UserId = user.UserId, IsAnonymous = user.IsAnonymous, Cloud = user.Cloud.ToString() },
        },
        _ => new() { RawId = identifier.RawId },
    };

    /// <summary>The raw id says everything; the parts stand in where the service left it out.</summary>
    public CommunicationIdentifier? ToIdentifier() => this switch
    {
        { RawId: { } rawId } when IsNamed(rawId) => CommunicationIdentifier.FromRawId(rawId),
        { CommunicationUser.Id: { } id } when IsNamed(id) => new CommunicationUserIdentifier(id),
        { PhoneNumber.Value: { } number } when IsNamed(number) => new PhoneNumberIdentifier(number),
        { MicrosoftTeamsUser: { UserId: { } id, IsAnonymous: true } } when IsNamed(id) => new MicrosoftTeamsUserIdentifier(id, isAnonymous: true),
        { MicrosoftTeamsUser: { UserId: { } id } user } when IsNamed(id) =>
            new MicrosoftTeamsUserIdentifier(id, IsNamed(user.Cloud) ? new CommunicationCloud(user.Cloud!) : null),
        _ => null,
    };

    private static bool IsNamed(string? part) => !string.IsNullOrWhiteSpace(part);
}

internal sealed record CommunicationUserShape
{
    public string? Id { get; init; }
}

internal sealed record PhoneNumberShape
{
    public string? Value { get; init; }

    public static PhoneNumberShape? Of(PhoneNumberIdentifier? phone) => phone is null ? null : new() { Value = phone.PhoneNumber };
}

internal sealed record MicrosoftTeamsUserShape
{
    public string? UserId { get; init; }

    public bool? IsAnonymous { get; init; }

    public string? Cloud { get; init; }
}
