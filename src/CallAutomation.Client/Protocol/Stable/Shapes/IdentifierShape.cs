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

    public static IdentifierShape[] Of(IEnumerable<CommunicationIdentifier> identifiers) => [.. identifiers.Select(Of)];

    public static IdentifierShape Of(CommunicationIdentifier identifier) => identifier switch
    {
        CommunicationUserIdentifier user => new()
        {
            Kind = "communicationUser",
            RawId = user.RawId,
            CommunicationUser = CommunicationUserShape.Of(user),
        },
        PhoneNumberIdentifier phone => new()
        {
            Kind = "phoneNumber",
            RawId = phone.RawId,
            PhoneNumber = PhoneNumberShape.Of(phone),
        },
        MicrosoftTeamsUserIdentifier teamsUser => new()
        {
            Kind = "microsoftTeamsUser",
            RawId = teamsUser.RawId,
            MicrosoftTeamsUser = new() { UserId = teamsUser.UserId, IsAnonymous = teamsUser.IsAnonymous, Cloud = teamsUser.Cloud.ToString() },
        },
        MicrosoftTeamsAppIdentifier app => new()
        {
            Kind = "microsoftTeamsApp",
            RawId = app.RawId,
            MicrosoftTeamsApp = MicrosoftTeamsAppShape.Of(app),
        },
        TeamsExtensionUserIdentifier extension => new()
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

    /// <summary>The raw id says everything; the parts stand in where the service left it out.</summary>
    public CommunicationIdentifier? ToIdentifier()
    {
        if (!string.IsNullOrWhiteSpace(RawId))
        {
            return CommunicationIdentifier.FromRawId(RawId!);
        }

        return this switch
        {
            { CommunicationUser.Id: { } id } when IsNamed(id) => new CommunicationUserIdentifier(id),
            { PhoneNumber.Value: { } number } when IsNamed(number) => new PhoneNumberIdentifier(number),
            { MicrosoftTeamsUser: { UserId: { } id, IsAnonymous: true } } when IsNamed(id) => new MicrosoftTeamsUserIdentifier(id, isAnonymous: true),
            { MicrosoftTeamsUser: { UserId: { } id } user } when IsNamed(id) => new MicrosoftTeamsUserIdentifier(id, CloudOf(user.Cloud)),
            { MicrosoftTeamsApp: { AppId: { } id } app } when IsNamed(id) => new MicrosoftTeamsAppIdentifier(id, CloudOf(app.Cloud)),
            { TeamsExtensionUser: { UserId: { } id, TenantId: { } tenant, ResourceId: { } resource } user } when IsNamed(id) && IsNamed(tenant) && IsNamed(resource) =>
                new TeamsExtensionUserIdentifier(id, tenant, resource, CloudOf(user.Cloud)),
            _ => null,
        };
    }

    private static bool IsNamed(string part) => !string.IsNullOrWhiteSpace(part);

    private static CommunicationCloud? CloudOf(string? cloud) => string.IsNullOrWhiteSpace(cloud) ? null : new CommunicationCloud(cloud!);
}

internal sealed record CommunicationUserShape
{
    public string? Id { get; init; }

    public static CommunicationUserShape? Of(CommunicationUserIdentifier? user) => user is null ? null : new() { Id = user.Id };
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

internal sealed record MicrosoftTeamsAppShape
{
    public string? AppId { get; init; }

    public string? Cloud { get; init; }

    public static MicrosoftTeamsAppShape? Of(MicrosoftTeamsAppIdentifier? app) =>
        app is null ? null : new() { AppId = app.AppId, Cloud = app.Cloud.ToString() };
}

internal sealed record TeamsExtensionUserShape
{
    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    public string? ResourceId { get; init; }

    public string? Cloud { get; init; }
}
