using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Writes out what a scenario abbreviates, for one version: shapes, identifiers, participants, and members that other versions have.</summary>
internal sealed partial class Expansion(string version, JsonObject people)
{
    private static readonly Dictionary<string, JsonNode?> s_noParameters = [];

    /// <summary>The pattern without marks and abbreviations.</summary>
    /// <param name="pattern">As it stands in the file.</param>
    /// <param name="parameters">What is put in the place of a hole that is a whole value; null leaves the member out.</param>
    public JsonNode? Write(JsonNode? pattern, IReadOnlyDictionary<string, JsonNode?>? parameters = null)
    {
        parameters ??= s_noParameters;
        switch (pattern)
        {
            case JsonObject members:
                JsonObject written = [];
                foreach ((string key, JsonNode? value) in members)
                {
                    WriteMember(written, key, value, parameters);
                }

                return written;
            case JsonArray entries:
                return new JsonArray([.. entries.Select(entry => Write(entry, parameters))]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return WriteText(value.GetValue<string>(), parameters);
            default:
                return pattern?.DeepClone();
        }
    }

    private void WriteMember(JsonObject written, string key, JsonNode? value, IReadOnlyDictionary<string, JsonNode?> parameters)
    {
        if (key == "{common}")
        {
            foreach ((string name, JsonNode? common) in (JsonObject)Write(ObservedScenario.Shapes["common"], parameters)!)
            {
                written.Add(name, common?.DeepClone());
            }

            return;
        }

        if (key.StartsWith('{'))
        {
            written.Add(key, Write(value, parameters));
            return;
        }

        VersionMark mark = VersionMark.Parse(key);
        bool isLeftOut = value is JsonValue text && text.TryGetValue(out string? hole) && hole.StartsWith('{') && parameters.TryGetValue(hole[1..^1], out JsonNode? given) && given is null;
        if (mark.Covers(version) && !isLeftOut)
        {
            written.Add(mark.IsOptional ? mark.Name + "?" : mark.Name, Write(value, parameters));
        }
    }

    private JsonNode? WriteText(string text, IReadOnlyDictionary<string, JsonNode?> parameters)
    {
        if (parameters.TryGetValue(text.Length > 2 ? text[1..^1] : "", out JsonNode? given) && text[0] == '{')
        {
            return Write(given, parameters);
        }

        Match abbreviation = Abbreviation().Match(text);
        if (abbreviation.Success)
        {
            string who = abbreviation.Groups["who"].Value;
            return abbreviation.Groups["what"].Value == "participant" ? Participant(who + abbreviation.Groups["how"].Value) : Identifier(who, isOfEventGrid: abbreviation.Groups["what"].Value == "eventIdentifier");
        }

        foreach ((string name, JsonNode? value) in parameters.Where(parameter => parameter.Value is JsonValue))
        {
            text = text.Replace($"{{{name}}}", value!.ToString(), StringComparison.Ordinal).Replace($"{{{name}.", $"{{{value}.", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>One who is in a call: <c>caller</c>, <c>caller muted</c>, <c>caller onHold</c>, or <c>anApplication</c> whose name nobody knows.</summary>
    public JsonNode Participant(string text)
    {
        string[] words = text.Split(' ');
        return Write(ObservedScenario.Shapes["participant"], new Dictionary<string, JsonNode?>
        {
            ["identifier"] = Identifier(words[0]),
            ["muted"] = words.Contains("muted"),
            ["onHold"] = words.Contains("onHold"),
        })!;
    }

    /// <summary>Event Grid writes the kind first.</summary>
    private JsonObject Identifier(string who, bool isOfEventGrid = false)
    {
        string rawId = who == "anApplication" ? "8:acs:{resource}_{guid}" : people[who]!["rawId"]!.GetValue<string>();
        bool isPhone = rawId.StartsWith("4:", StringComparison.Ordinal);
        JsonObject identifier = new() { ["rawId"] = rawId, ["kind"] = isPhone ? "phoneNumber" : "communicationUser" };
        if (isOfEventGrid)
        {
            identifier = new() { ["kind"] = identifier["kind"]!.DeepClone(), ["rawId"] = rawId };
        }

        identifier.Add(isPhone ? "phoneNumber" : "communicationUser", isPhone ? new JsonObject { ["value"] = rawId[2..] } : new JsonObject { ["id"] = rawId });
        return identifier;
    }

    [GeneratedRegex(@"\A\{(?<what>identifier|eventIdentifier|participant):(?<who>\w+)(?<how>[ \w]*)\}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();
}
