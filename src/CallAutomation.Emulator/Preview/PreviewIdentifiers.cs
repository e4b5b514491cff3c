using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>Between the three ways this language writes somebody down and the one text that identifies them.</summary>
internal static class PreviewIdentifiers
{
    public static Identity Read(IdentifierBody? body, string field)
    {
        Require.Present(body, field);
        int parts = (body.CommunicationUser is null ? 0 : 1) + (body.PhoneNumber is null ? 0 : 1) + (body.MicrosoftTeamsUser is null ? 0 : 1);
        if (parts > 1)
        {
            throw ServiceRefusal.BadRequest($"The field {field} must hold only one kind of identifier.");
        }

        string? rawId = body switch
        {
            { CommunicationUser: UserBody user } => RawId.OfUser(body.RawId, user.Id),
            { PhoneNumber: PhoneNumberBody phone } => RawId.OfPhone(body.RawId, phone.Value),
            { MicrosoftTeamsUser: TeamsUserBody user } => RawId.OfTeamsUser(body.RawId, user.UserId, user.IsAnonymous, user.Cloud),
            _ => string.IsNullOrEmpty(body.RawId) ? null : body.RawId,
        };
        return new Identity(rawId is not null ? BodyLimits.Id(rawId, field) : throw ServiceRefusal.BadRequest($"The field {field} identifies nobody: it needs a rawId, or one sub-object with an id in it."));
    }

    public static IReadOnlyList<Identity> ReadAll(IReadOnlyList<IdentifierBody> bodies, string field) =>
        [.. BodyLimits.People(bodies, field).Select((body, index) => Read(body, $"{field}[{index}]")).Distinct()];

    /// <summary>The number shown, which a call to a number cannot do without.</summary>
    public static string? ReadCallerId(PhoneNumberBody? callerId, IReadOnlyList<Identity> called, string field)
    {
        foreach (Identity number in called.Where(one => one.IsPhoneNumber))
        {
            Require.Dialable(number, field);
            Require.Present(callerId, "alternateCallerId (needed to call a phone number)");
        }

        return callerId is null ? null : Require.DialableNumber(callerId.Value, "alternateCallerId");
    }

    /// <summary>The raw id always, because clients of the time do not read without; a part where there was one for the kind.</summary>
    public static IdentifierBody Write(Identity identity)
    {
        string rawId = identity.RawId;
        if (identity.IsPhoneNumber)
        {
            return new IdentifierBody { RawId = rawId, PhoneNumber = new PhoneNumberBody(identity.Name) };
        }

        return rawId.Split(':') switch
        {
            ["8", "acs" or "dod-acs" or "gcch-acs" or "spool", _] => new IdentifierBody { RawId = rawId, CommunicationUser = new UserBody(rawId) },
            ["8", "orgid", string id] => TeamsUser(rawId, id, isAnonymous: false, "public"),
            ["8", "dod", string id] => TeamsUser(rawId, id, isAnonymous: false, "dod"),
            ["8", "gcch", string id] => TeamsUser(rawId, id, isAnonymous: false, "gcch"),
            ["8", "teamsvisitor", string id] => TeamsUser(rawId, id, isAnonymous: true, "public"),
            _ => new IdentifierBody { RawId = rawId },
        };
    }

    private static IdentifierBody TeamsUser(string rawId, string id, bool isAnonymous, string cloud) =>
        new() { RawId = rawId, MicrosoftTeamsUser = new TeamsUserBody(id, isAnonymous, cloud) };
}
