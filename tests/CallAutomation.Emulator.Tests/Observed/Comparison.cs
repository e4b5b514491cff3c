using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Holds what the emulator said against what was recorded, member by member.</summary>
internal sealed class Comparison(Placeholders placeholders)
{
    private const string AnyOrder = "{anyOrder}";
    private const string Either = "{either}";

    private readonly List<string> _differences = [];

    /// <summary>How many names, values and orders were compared.</summary>
    public int Members { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Compare(JsonNode? recorded, JsonNode? actual, string path)
    {
        switch (recorded)
        {
            case JsonObject { Count: 1 } only when only.ContainsKey(Either):
                CompareEither((JsonArray)only[Either]!, actual, path);
                break;
            case JsonObject { Count: 1 } only when only[AnyOrder] is JsonArray entries:
                CompareAnyOrder(entries, actual, path);
                break;
            case JsonObject members:
                CompareObject(members, actual, path);
                break;
            case JsonArray entries:
                CompareArray(entries, actual, path);
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                Members++;
                Check(placeholders.Fits(text.GetValue<string>(), actual), path, recorded, actual);
                break;
            default:
                Members++;
                Check(JsonNode.DeepEquals(recorded, actual), path, recorded, actual);
                break;
        }
    }

    public void Differ(string path, string what) => _differences.Add($"{path} {what}");

    public void Count() => Members++;

    private void CompareObject(JsonObject recorded, JsonNode? actual, string path)
    {
        if (actual is not JsonObject there)
        {
            Differ(path, $"is {Short(actual)}, and not an object");
            return;
        }

        List<(string Name, bool IsOptional, JsonNode? Value, int Place)> members = [.. Flatten(recorded)];
        foreach ((string name, bool isOptional, JsonNode? value, _) in members)
        {
            if (there.TryGetPropertyValue(name, out JsonNode? found))
            {
                Compare(value, found, $"{path}.{name}");
            }
            else if (!isOptional)
            {
                Members++;
                Differ($"{path}.{name}", "is missing");
            }
        }

        foreach (string name in there.Select(member => member.Key).Where(name => members.TrueForAll(member => member.Name != name)))
        {
            Members++;
            Differ($"{path}.{name}", "is there");
        }

        Members++;
        int[] places = [.. there.Select(member => members.FindIndex(known => known.Name == member.Key)).Where(index => index >= 0).Select(index => members[index].Place)];
        if (!places.SequenceEqual(places.Order()))
        {
            Differ(path, $"has its members in another order: {string.Join(", ", there.Select(member => member.Key))}");
        }
    }

    private static IEnumerable<(string Name, bool IsOptional, JsonNode? Value, int Place)> Flatten(JsonObject recorded)
    {
        int place = 0;
        foreach ((string key, JsonNode? value) in recorded)
        {
            place++;
            foreach ((string name, JsonNode? inner) in key == AnyOrder ? (JsonObject)value! : Enumerable.Repeat(KeyValuePair.Create(key, value), 1))
            {
                bool isOptional = name.EndsWith('?');
                yield return (isOptional ? name[..^1] : name, isOptional, inner, place);
            }
        }
    }

    private void CompareArray(JsonArray recorded, JsonNode? actual, string path)
    {
        Members++;
        if (actual is not JsonArray there || there.Count != recorded.Count)
        {
            Differ(path, $"is {Short(actual)}, and not a list of {recorded.Count}");
            return;
        }

        for (int index = 0; index < recorded.Count; index++)
        {
            Compare(recorded[index], there[index], $"{path}[{index}]");
        }
    }

    private void CompareAnyOrder(JsonArray recorded, JsonNode? actual, string path)
    {
        if (actual is not JsonArray there || there.Count != recorded.Count)
        {
            Members++;
            Differ(path, $"is {Short(actual)}, and not a list of {recorded.Count}");
            return;
        }

        List<JsonNode?> open = [.. there];
        JsonArray sorted = [.. recorded.Select(entry =>
        {
            int fitting = Math.Max(0, open.FindIndex(candidate => Try(entry, candidate)));
            JsonNode? taken = open[fitting];
            open.RemoveAt(fitting);
            return taken?.DeepClone();
        })];
        CompareArray(recorded, sorted, path);
    }

    private void CompareEither(JsonArray recorded, JsonNode? actual, string path) =>
        Compare(recorded.FirstOrDefault(way => Try(way, actual)) ?? recorded[0], actual, path);

    /// <summary>Whether there is no difference; nothing of it is kept.</summary>
    private bool Try(JsonNode? recorded, JsonNode? actual)
    {
        Dictionary<string, string> known = placeholders.Known;
        Comparison attempt = new(placeholders);
        attempt.Compare(recorded, actual, "");
        placeholders.Known = known;
        return attempt._differences.Count == 0;
    }

    private void Check(bool isSame, string path, JsonNode? recorded, JsonNode? actual)
    {
        if (!isSame)
        {
            Differ(path, $"is {Short(actual)}, and not {Short(recorded)}");
        }
    }

    private static string Short(JsonNode? node)
    {
        string text = node?.ToJsonString(s_readable) ?? "null";
        return text.Length <= 120 ? text : text[..117] + "…";
    }

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
