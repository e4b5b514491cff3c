namespace CallAutomation.Emulator.Stable;

/// <summary>Somebody, as the wire describes them: a raw id, a kind and at most one sub-object, each of which may be missing.</summary>
internal sealed record IdentifierBody
{
    public string? RawId { get; init; }

    public string? Kind { get; init; }

    public UserBody? CommunicationUser { get; init; }

    public PhoneNumberBody? PhoneNumber { get; init; }

    public TeamsUserBody? MicrosoftTeamsUser { get; init; }

    public TeamsAppBody? MicrosoftTeamsApp { get; init; }

    public TeamsExtensionUserBody? TeamsExtensionUser { get; init; }
}

internal sealed record UserBody(string? Id);

internal sealed record PhoneNumberBody(string? Value, bool? IsAnonymous = null, string? AssertedId = null);

internal sealed record TeamsUserBody(string? UserId, bool? IsAnonymous = null, string? Cloud = null);

internal sealed record TeamsAppBody(string? AppId, string? Cloud = null);

internal sealed record TeamsExtensionUserBody(string? UserId, string? TenantId, string? ResourceId, string? Cloud = null);
