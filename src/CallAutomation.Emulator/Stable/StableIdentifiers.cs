using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Between the many ways to write somebody down and the one text that identifies them.</summary>
internal static class StableIdentifiers
{
    public static Identity Read(IdentifierBody? body, string field)
    {
        Require.Present(body, field);
        int subObjects = (body.CommunicationUser is null ? 0 : 1) + (body.PhoneNumber is null ? 0 : 1) + (body.MicrosoftTeamsUser is null ? 0 : 1)
            + (body.MicrosoftTeamsApp is null ? 0 : 1) + (body.TeamsExtensionUser is null ? 0 : 1);
        if (subObjects > 1)
        {
            throw ServiceRefusal.BadRequest($"The field {field} must hold only one kind of identifier.");
        }

        if (!string.IsNullOrEmpty(body.RawId))
        {
            return new Identity(body.RawId);
        }

        string? rawId = body switch
        {
            { CommunicationUser.Id: { Length: > 0 } id } => id,
            { PhoneNumber.Value: { Length: > 0 } value } => "4:" + value,
            { MicrosoftTeamsUser: { UserId: { Length: > 0 } id } user } => (user.IsAnonymous == true ? "8:teamsvisitor:" : Cloud(user.Cloud, "8:orgid:", "8:dod:", "8:gcch:")) + id,
            { MicrosoftTeamsApp: { AppId: { Length: > 0 } id } app } => Cloud(app.Cloud, "28:orgid:", "28:dod:", "28:gcch:") + id,
            { TeamsExtensionUser: { UserId: { Length: > 0 } user, TenantId: { Length: > 0 } tenant, ResourceId: { Length: > 0 } resource } extension } =>
                $"{Cloud(extension.Cloud, "8:acs:", "8:dod-acs:", "8:gcch-acs:")}{resource}_{tenant}_{user}",
            _ => null,
        };
        return new Identity(rawId ?? throw ServiceRefusal.BadRequest($"The field {field} identifies nobody: it needs a rawId, or one sub-object with an id in it."));
    }

    public static IReadOnlyList<Identity> ReadAll(IReadOnlyList<IdentifierBody>? bodies, string field) =>
        [.. (bodies ?? []).Select((body, index) => Read(body, $"{field}[{index}]")).Distinct()];

    public static IdentifierBody Write(Identity identity)
    {
        string rawId = identity.RawId;
        if (identity.IsPhoneNumber)
        {
            return new IdentifierBody { Kind = "phoneNumber", RawId = rawId, PhoneNumber = new PhoneNumberBody(identity.Name) };
        }

        string[] parts = rawId.Split(':');
        if (parts.Length != 3)
        {
            return new IdentifierBody { Kind = "unknown", RawId = rawId };
        }

        string prefix = $"{parts[0]}:{parts[1]}";
        string id = parts[2];
        return prefix switch
        {
            "8:teamsvisitor" => TeamsUser(rawId, new TeamsUserBody(id, IsAnonymous: true, Cloud: "public")),
            "8:orgid" => TeamsUser(rawId, new TeamsUserBody(id, IsAnonymous: false, Cloud: "public")),
            "8:dod" => TeamsUser(rawId, new TeamsUserBody(id, IsAnonymous: false, Cloud: "dod")),
            "8:gcch" => TeamsUser(rawId, new TeamsUserBody(id, IsAnonymous: false, Cloud: "gcch")),
            "28:orgid" => TeamsApp(rawId, new TeamsAppBody(id, "public")),
            "28:dod" => TeamsApp(rawId, new TeamsAppBody(id, "dod")),
            "28:gcch" => TeamsApp(rawId, new TeamsAppBody(id, "gcch")),
            "8:spool" => User(rawId),
            "8:acs" or "8:dod-acs" or "8:gcch-acs" => id.Split('_') is [string resource, string tenant, string user]
                ? new IdentifierBody
                {
                    Kind = "teamsExtensionUser",
                    RawId = rawId,
                    TeamsExtensionUser = new TeamsExtensionUserBody(user, tenant, resource, prefix switch { "8:dod-acs" => "dod", "8:gcch-acs" => "gcch", _ => "public" }),
                }
                : User(rawId),
            _ => new IdentifierBody { Kind = "unknown", RawId = rawId },
        };
    }

    private static IdentifierBody User(string rawId) => new() { Kind = "communicationUser", RawId = rawId, CommunicationUser = new UserBody(rawId) };

    private static IdentifierBody TeamsUser(string rawId, TeamsUserBody user) => new() { Kind = "microsoftTeamsUser", RawId = rawId, MicrosoftTeamsUser = user };

    private static IdentifierBody TeamsApp(string rawId, TeamsAppBody app) => new() { Kind = "microsoftTeamsApp", RawId = rawId, MicrosoftTeamsApp = app };

    private static string Cloud(string? cloud, string inPublic, string inDod, string inGcch) => cloud?.ToLowerInvariant() switch
    {
        "dod" => inDod,
        "gcch" => inGcch,
        _ => inPublic,
    };
}
