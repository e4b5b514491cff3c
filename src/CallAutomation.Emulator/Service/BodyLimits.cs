using System.Text.Json;

namespace CallAutomation.Emulator.Service;

/// <summary>What no request of this service needs more of: a text's length, and how many things a list holds.</summary>
/// <remarks>Calls, journal and events keep what requests say, so that without a limit a few requests would fill the memory.</remarks>
internal static class BodyLimits
{
    /// <summary>How many people one request may name; the service lets no more than 350 into a call.</summary>
    public const int MostPeople = 350;

    /// <summary>How long the id of somebody may be.</summary>
    public const int LongestId = 1_024;

    private const int LongestText = 64 * 1024;
    private const int LongestList = 4_000;

    /// <summary>Refuses a body that goes beyond; what is no JSON is left to whoever reads it.</summary>
    public static void Check(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body);
        Stack<int> lists = [];
        try
        {
            while (reader.Read())
            {
                bool ends = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
                int entries = lists.Count > 0 ? lists.Pop() : 0;
                if (!ends)
                {
                    // Members count, too, by name and value: those that nobody knows are read, too.
                    lists.Push(entries + 1);
                }

                if (entries > LongestList)
                {
                    throw ServiceRefusal.BadRequest($"The body is not valid: a list or an object in it holds more than {LongestList} entries.");
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    lists.Push(0);
                }
                else if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.Length > LongestText)
                {
                    throw ServiceRefusal.BadRequest($"The body is not valid: a text in it is longer than {LongestText} bytes.");
                }
            }
        }
        catch (JsonException)
        {
            // Told in better words by whoever reads it.
        }
    }

    public static string Id(string id, string field) => id.Length <= LongestId
        ? id
        : throw ServiceRefusal.BadRequest($"The field {field} is invalid: an id may have {LongestId} characters.");

    public static IReadOnlyList<T> People<T>(IReadOnlyList<T> people, string field) => people.Count <= MostPeople
        ? people
        : throw ServiceRefusal.BadRequest($"The field {field} may name {MostPeople} participants.");
}
