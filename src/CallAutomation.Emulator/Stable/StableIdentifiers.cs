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

        string? rawId = body switch
        {
            { CommunicationUser: UserBody user } => RawId.OfUser(body.RawId, user.Id),
            { PhoneNumber: PhoneNumberBody phone } => RawId.OfPhone(body.RawId, phone.Value, phone.AssertedId, phone.IsAnonymous),
            { MicrosoftTeamsUser: TeamsUserBody user } => RawId.OfTeamsUser(body.RawId, user.UserId, user.IsAnonymous, user.Cloud),
            { MicrosoftTeamsApp: TeamsAppBody app } => RawId.OfTeamsApp(body.RawId, app.AppId, app.Cloud),
            { TeamsExtensionUser: TeamsExtensionUserBody user } => RawId.OfTeamsExtensionUser(body.RawId, user.UserId, user.TenantId, user.ResourceId, user.Cloud),
            _ => string.IsNullOrEmpty(body.RawId) ? null : body.RawId,
        };
        return new Identity(rawId is not null ? BodyLimits.Id(rawId, field) : throw ServiceRefusal.BadRequest($"The field {field} identifies nobody: it needs a rawId, or one sub-object with an id in it."));
    }

    public static IReadOnlyList<Identity> ReadAll(IReadOnlyList<IdentifierBody>? bodies, string field) =>
        [.. BodyLimits.People(bodies ?? [], field).Select((body, index) => Read(body, $"{field}[{index}]")).Distinct()];

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
}
