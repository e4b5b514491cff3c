using System.Globalization;

namespace CallAutomation.Emulator.Admin;

/// <summary>Which entries of the journal are meant: those that fit in every respect that is named.</summary>
internal sealed class JournalFilter
{
    public static readonly string[] Names = ["kind", "who", "what", "eventName", "operation", "callConnectionId", "serverCallId", "status"];

    private readonly List<Func<JournalEntry, bool>> _conditions = [];

    public static JournalFilter Read(IReadOnlyDictionary<string, string> query)
    {
        JournalFilter filter = new();
        foreach ((string name, string value) in query)
        {
            if (ConditionOf(name, value) is Func<JournalEntry, bool> condition)
            {
                filter._conditions.Add(condition);
            }
        }

        return filter;
    }

    public bool Fits(JournalEntry entry) => _conditions.TrueForAll(condition => condition(entry));

    private static Func<JournalEntry, bool>? ConditionOf(string name, string value) => name switch
    {
        "kind" => Enum.TryParse(value, ignoreCase: true, out JournalEntryKind kind) && !char.IsAsciiDigit(value[0])
            ? entry => entry.Kind == kind
            : throw AdminRefusal.BadRequest($"There is no kind of entry of this name. Kinds are: {string.Join(", ", Enum.GetNames<JournalEntryKind>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))}."),
        "who" => entry => entry.Who == value,
        "what" => entry => entry.What.Contains(value, StringComparison.OrdinalIgnoreCase),
        "eventName" => entry => entry.EventName == value,
        "operation" => entry => entry.Operation == value,
        "callConnectionId" => entry => entry.CallConnectionId == value,
        "serverCallId" => entry => entry.ServerCallId == value,
        "status" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? entry => entry.Status == status
            : throw AdminRefusal.BadRequest("The query parameter status is an HTTP status, such as 200."),
        _ => null,
    };
}
