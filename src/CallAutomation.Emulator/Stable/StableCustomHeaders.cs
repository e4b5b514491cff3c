using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>The headers of a custom calling context, within the limits that the service documents.</summary>
internal static class StableCustomHeaders
{
    private const string UserToUser = "User-To-User";
    private const string MicrosoftPrefix = "X-MS-Custom-";
    private const string PlainPrefix = "X-";
    private const string SignsInName = ".!%*_+~-";
    private const string SignsInValue = "=;" + SignsInName;
    private const int MostSipHeaders = 5;
    private const int MostVoipHeaders = 1_000;
    private const int LongestName = 64;
    private const int LongestSipValue = 256;
    private const int LongestVoipValue = 1_024;

    public static void Check(StableRequest request, CustomCallingContextBody context)
    {
        CheckSip(request, context.SipHeaders ?? new Dictionary<string, string?>());
        CheckVoip(context.VoipHeaders ?? new Dictionary<string, string?>());
    }

    private static void CheckSip(StableRequest request, IReadOnlyDictionary<string, string?> headers)
    {
        const string Field = "customCallingContext.sipHeaders";
        foreach ((string name, string? value) in headers)
        {
            if (!IsUserToUser(name))
            {
                Need(PrefixOf(request.Version, name) is string prefix && name.Length > prefix.Length, Field, Prefixes(request.Version), name);
                WarnOfTwoPrefixes(request, name);
            }

            Need(name.Length <= LongestName, Field, $"holds a name of more than {LongestName} characters, prefix included", name);
            Need(name.All(character => IsAllowed(character, SignsInName)), Field, $"holds a name with other characters than letters, digits and {SignsInName}", name);
            Need(value is not null && value.Length <= LongestSipValue, Field, $"holds a value of more than {LongestSipValue} characters, or none", name);
            Need(value!.All(character => IsAllowed(character, SignsInValue)), Field, $"holds a value with other characters than letters, digits and {SignsInValue}", name);
        }

        Need(headers.Keys.Count(name => !IsUserToUser(name)) <= MostSipHeaders, Field, $"holds more than {MostSipHeaders} headers besides {UserToUser}");
    }

    private static void CheckVoip(IReadOnlyDictionary<string, string?> headers)
    {
        const string Field = "customCallingContext.voipHeaders";
        Need(headers.Count <= MostVoipHeaders, Field, $"holds more than {MostVoipHeaders} headers");
        foreach ((string name, string? value) in headers)
        {
            Need(name.Length is > 0 and <= LongestName, Field, $"holds a name of more than {LongestName} characters, or none", name);
            Need(value is not null && value.Length <= LongestVoipValue, Field, $"holds a value of more than {LongestVoipValue} characters, or none", name);
        }
    }

    private static string? PrefixOf(StableVersion version, string name) =>
        name.StartsWith(MicrosoftPrefix, StringComparison.OrdinalIgnoreCase) ? MicrosoftPrefix
        : version.Has(StableVersion.V2025_06_15) && name.StartsWith(PlainPrefix, StringComparison.OrdinalIgnoreCase) ? PlainPrefix
        : null;

    private static string Prefixes(StableVersion version) => version.Has(StableVersion.V2025_06_15)
        ? $"holds a header that is neither {UserToUser} nor begins with {MicrosoftPrefix} or {PlainPrefix}"
        : $"holds a header that is neither {UserToUser} nor begins with {MicrosoftPrefix}; {PlainPrefix} alone is known since {StableVersion.V2025_06_15}";

    // Legal, and never meant: whoever has put a prefix before a name that had one looks for the header under another name.
    private static void WarnOfTwoPrefixes(StableRequest request, string name)
    {
        string rest = name[PrefixOf(request.Version, name)!.Length..];
        if (rest.StartsWith(MicrosoftPrefix, StringComparison.OrdinalIgnoreCase) || rest.StartsWith(PlainPrefix, StringComparison.OrdinalIgnoreCase))
        {
            request.Services.Note(JournalEntryKind.Warning, "application", $"sends the SIP header {name}, whose name has its prefix twice", callConnectionId: request.CallConnectionId);
        }
    }

    private static bool IsUserToUser(string name) => name.Equals(UserToUser, StringComparison.OrdinalIgnoreCase);

    private static bool IsAllowed(char character, string signs) => char.IsAsciiLetterOrDigit(character) || signs.Contains(character, StringComparison.Ordinal);

    private static void Need(bool holds, string field, string fault, string? name = null)
    {
        if (!holds)
        {
            throw ServiceRefusal.BadRequest($"The field {field} {fault}{(name is null ? "" : $": '{Cut(name)}'")}.");
        }
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
