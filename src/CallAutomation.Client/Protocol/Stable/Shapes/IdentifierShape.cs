namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record IdentifierShape
{
    public string? Kind { get; init; }

    public string? RawId { get; init; }

    public CommunicationUserShape? CommunicationUser { get; init; }

    public PhoneNumberShape? PhoneNumber { get; init; }

    public MicrosoftTeamsUserShape? MicrosoftTeamsUser { get; init; }

    public MicrosoftTeamsAppShape? MicrosoftTeamsApp { get; init; }

    public TeamsExtensionUserShape? TeamsExtensionUser { get; init; }

    public static IdentifierShape[] Of(IEnumerable<ParticipantIdentifier> identifiers) => [.. identifiers.Select(Of)];

    public static IdentifierShape Of(ParticipantIdentifier identifier) => identifier switch
    {
        UserIdentifier user => new()
        {
            Kind = "communicationUser",
            RawId = user.RawId,
            CommunicationUser = CommunicationUserShape.Of(user),
        },
        PhoneIdentifier phone => new()
        {
            Kind = "phoneNumber",
            RawId = phone.RawId,
            PhoneNumber = PhoneNumberShape.Of(phone),
        },
        TeamsUserIdentifier teamsUser => new()
        {
            Kind = "microsoftTeamsUser",
            RawId = teamsUser.RawId,
            MicrosoftTeamsUser = new() { UserId = teamsUser.UserId, IsAnonymous = teamsUser.IsAnonymous, Cloud = teamsUser.Cloud.ToString() },
        },
        TeamsAppIdentifier app => new()
        {
            Kind = "microsoftTeamsApp",
            RawId = app.RawId,
            MicrosoftTeamsApp = MicrosoftTeamsAppShape.Of(app),
        },
        TeamsExtensionIdentifier extension => new()
        {
            Kind = "teamsExtensionUser",
            RawId = extension.RawId,
            TeamsExtensionUser = new()
            {
                UserId = extension.UserId,
                TenantId = extension.TenantId,
                ResourceId = extension.ResourceId,
                Cloud = extension.Cloud.ToString(),
            },
        },
        _ => new() { Kind = "unknown", RawId = identifier.RawId },
    };

    /// <summary>Who is meant; null where nothing says it.</summary>
    public ParticipantIdentifier? ToIdentifier() => this switch
    {
        { PhoneNumber: { } phone } => IdentifierParts.Phone(RawId, phone.Value, phone.IsAnonymous, phone.AssertedId),
        { CommunicationUser: { } user } => IdentifierParts.User(RawId, user.Id),
        { MicrosoftTeamsUser: { } user } => IdentifierParts.TeamsUser(RawId, user.UserId, user.IsAnonymous, user.Cloud),
        { MicrosoftTeamsApp: { } app } => IdentifierParts.TeamsApp(RawId, app.AppId, app.Cloud),
        { TeamsExtensionUser: { } user } => IdentifierParts.TeamsExtensionUser(RawId, user.UserId, user.TenantId, user.ResourceId, user.Cloud),
        _ => IdentifierParts.FromRawId(RawId),
    };
}

internal sealed record CommunicationUserShape
{
    public string? Id { get; init; }

    public static CommunicationUserShape? Of(UserIdentifier? user) => user is null ? null : new() { Id = user.Id };
}

internal sealed record PhoneNumberShape
{
    public string? Value { get; init; }

    /// <summary>Only read: what we send says it in the number.</summary>
    public bool? IsAnonymous { get; init; }

    /// <summary>Only read: what we send says it in the number.</summary>
    public string? AssertedId { get; init; }

    public static PhoneNumberShape? Of(PhoneIdentifier? phone) => phone is null ? null : new() { Value = phone.PhoneNumber };
}

internal sealed record MicrosoftTeamsUserShape
{
    public string? UserId { get; init; }

    public bool? IsAnonymous { get; init; }

    public string? Cloud { get; init; }
}

internal sealed record MicrosoftTeamsAppShape
{
    public string? AppId { get; init; }

    public string? Cloud { get; init; }

    public static MicrosoftTeamsAppShape? Of(TeamsAppIdentifier? app) =>
        app is null ? null : new() { AppId = app.AppId, Cloud = app.Cloud.ToString() };
}

internal sealed record TeamsExtensionUserShape
{
    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    public string? ResourceId { get; init; }

    public string? Cloud { get; init; }
}
