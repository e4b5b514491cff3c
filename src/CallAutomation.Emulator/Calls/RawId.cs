using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Calls;

/// <summary>Puts together the one text that identifies somebody, from a raw id and the typed members beside it.</summary>
/// <remarks>
/// Where both are given, the typed members win as far as they say more: a number keeps the plus sign that its raw id lacks. What only the raw
/// id says stays. Members that clients write whether or not anybody set them, such as the public cloud, say nothing. All give null for nobody.
/// </remarks>
internal static class RawId
{
    private const string PhonePrefix = "4:";
    private const string Visitor = "teamsvisitor";

    public static string? OfUser(string? rawId, string? id) => Given(id) is string user && rawId?.EndsWith(":" + user, StringComparison.Ordinal) != true ? user : Given(rawId);

    public static string? OfPhone(string? rawId, string? number, string? assertedId = null, bool? isAnonymous = null)
    {
        string? value = Given(number) ?? (isAnonymous == true ? "anonymous" : null);
        if (value is null)
        {
            return Given(rawId);
        }

        string typed = Given(assertedId) is string asserted && !value.EndsWith("_" + asserted, StringComparison.Ordinal) ? $"{value}_{asserted}" : value;
        string raw = rawId?.StartsWith(PhonePrefix, StringComparison.Ordinal) == true ? rawId[PhonePrefix.Length..] : "";
        bool rawSaysMore = raw.StartsWith(typed + "_", StringComparison.Ordinal) || (Require.IsDialable(raw) && !Require.IsDialable(typed));
        return PhonePrefix + (rawSaysMore ? raw : typed);
    }

    public static string? OfTeamsUser(string? rawId, string? userId, bool? isAnonymous = null, string? cloud = null)
    {
        string? prefix = isAnonymous == true ? Visitor : PrefixIn(cloud, "dod", "gcch") ?? PrefixOf(rawId, "8", "orgid", "dod", "gcch", Visitor);
        return Given(userId) is string id ? $"8:{prefix ?? "orgid"}:{id}" : Given(rawId);
    }

    public static string? OfTeamsApp(string? rawId, string? appId, string? cloud)
    {
        string? prefix = PrefixIn(cloud, "dod", "gcch") ?? PrefixOf(rawId, "28", "orgid", "dod", "gcch");
        return Given(appId) is string id ? $"28:{prefix ?? "orgid"}:{id}" : Given(rawId);
    }

    public static string? OfTeamsExtensionUser(string? rawId, string? userId, string? tenantId, string? resourceId, string? cloud)
    {
        string? prefix = PrefixIn(cloud, "dod-acs", "gcch-acs") ?? PrefixOf(rawId, "8", "acs", "dod-acs", "gcch-acs");
        return Given(userId) is string user && Given(tenantId) is string tenant && Given(resourceId) is string resource
            ? $"8:{prefix ?? "acs"}:{resource}_{tenant}_{user}"
            : Given(rawId);
    }

    private static string? PrefixIn(string? cloud, string inDod, string inGcch) => cloud?.ToLowerInvariant() switch
    {
        "dod" => inDod,
        "gcch" => inGcch,
        _ => null,
    };

    private static string? PrefixOf(string? rawId, string first, params string[] known) =>
        rawId?.Split(':') is [string start, string prefix, _] && start == first && known.Contains(prefix) ? prefix : null;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
