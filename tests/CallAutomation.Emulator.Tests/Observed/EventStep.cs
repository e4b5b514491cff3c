using System.Globalization;
using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>What is posted in one step of a scenario: each recorded event finds its post, and orders are looked at.</summary>
internal sealed class EventStep(JsonObject step, string version, Expansion expansion, Placeholders placeholders, Comparison comparison)
{
    private const string Roster = "ParticipantsUpdated";

    private static readonly string[] s_fields = ["to", "event", "as", "after", "stampedAfter", "stampedBefore", "secondsAfter", "maybe", "unseen", "only"];

    private readonly Dictionary<string, Post> _named = [];

    /// <summary>Takes every post there is.</summary>
    public void Compare(IReadOnlyList<Post> posts, Func<string, bool> isAbsent, string path)
    {
        List<Post> open = [.. posts];
        JsonObject[] recorded = [.. ((JsonArray)step["events"]!).Select(one => (JsonObject)one!).Where(one => VersionMark.Covers(one["only"]?.GetValue<string>(), version) && !isAbsent(To(one)))];
        List<(JsonObject Recorded, Post Post)> found = [];
        foreach (JsonObject one in recorded)
        {
            Post[] candidates = [.. open.Where(post => post.To == To(one) && post.Event == Event(one))];
            JsonNode pattern = Pattern(one);
            bool isSure = one["maybe"] is null;
            if ((Array.Find(candidates, post => Try(pattern, post)) ?? (isSure ? candidates.FirstOrDefault() : null)) is not { } post)
            {
                if (isSure)
                {
                    comparison.Count();
                    comparison.Differ($"{path} {To(one)} {Event(one)}", $"did not come ({pattern["data"]!.ToJsonString()})");
                }

                continue;
            }

            open.Remove(post);
            found.Add((one, post));
            comparison.Compare(new JsonArray(pattern), post.Body, $"{path} {To(one)} {Event(one)}");
            if (one["as"] is { } name)
            {
                _named[name.GetValue<string>()] = post;
            }
        }

        foreach ((JsonObject one, Post post) in found)
        {
            CompareOrder(one, post, $"{path} {To(one)} {Event(one)}");
        }

        foreach (Post post in open.Where(post => !isAbsent(post.To)))
        {
            CompareSpare(post, path);
        }
    }

    private void CompareOrder(JsonObject recorded, Post post, string path)
    {
        Check("after", "came before", (earlier, _) => post.Number > earlier.Number);
        Check("stampedAfter", "is stamped before", (earlier, _) => post.Time >= earlier.Time);
        Check("stampedBefore", "is stamped after", (later, _) => post.Time <= later.Time);
        Check("secondsAfter", "is stamped sooner than recorded after", (earlier, seconds) => (post.Time - earlier.Time).TotalSeconds >= seconds - 0.5);

        void Check(string field, string what, Func<Post, double, bool> isSo)
        {
            (string Name, double Seconds)[] others = recorded[field] switch
            {
                JsonArray names => [.. names.Select(name => (name!.GetValue<string>(), 0.0))],
                JsonObject times => [.. times.Select(time => (time.Key, time.Value!.GetValue<double>()))],
                _ => [],
            };
            foreach ((string name, double seconds) in others.Where(other => _named.ContainsKey(other.Name)))
            {
                comparison.Count();
                if (!isSo(_named[name], seconds))
                {
                    comparison.Differ(path, $"{what} {name}");
                }
            }
        }
    }

    /// <summary>Rosters come more often than anything happens; whatever else comes was not recorded.</summary>
    private void CompareSpare(Post post, string path)
    {
        comparison.Count();
        if (post.Event != Roster || step["rosters"]?.GetValue<string>() == "none")
        {
            comparison.Differ($"{path} {post.To} {post.Event}", "came");
            return;
        }

        if (post.Envelope["data"]?["participants"] is JsonArray { Count: > 0 } participants)
        {
            JsonObject shape = Shape(post.To, Roster, new Dictionary<string, JsonNode?> { ["participants"] = participants.DeepClone() });
            comparison.Compare(new JsonArray(shape), post.Body, $"{path} {post.To} another {post.Event}");
        }
    }

    private bool Try(JsonNode pattern, Post post)
    {
        Dictionary<string, string> known = placeholders.Known;
        Comparison attempt = new(placeholders);
        attempt.Compare(new JsonArray(pattern.DeepClone()), post.Body, "");
        placeholders.Known = known;
        return attempt.Differences.Count == 0;
    }

    private JsonObject Pattern(JsonObject recorded)
    {
        Dictionary<string, JsonNode?> parameters = recorded.Where(field => !s_fields.Contains(field.Key) && field.Key is not ("result" or "participants" or "participant"))
            .ToDictionary(field => field.Key, field => field.Value?.DeepClone());
        if (recorded["result"] is { } result)
        {
            parameters["result"] = Result(result);
        }

        if (recorded["participants"] is JsonArray participants)
        {
            parameters["participants"] = new JsonObject { ["{anyOrder}"] = new JsonArray([.. participants.Select(one => expansion.Participant(one!.GetValue<string>()))]) };
        }

        if (recorded["participant"] is { } who)
        {
            parameters["participant"] = $"{{identifier:{who.GetValue<string>()}}}";
        }

        return Shape(To(recorded), Event(recorded), parameters);
    }

    private JsonObject Shape(string to, string name, Dictionary<string, JsonNode?> parameters)
    {
        JsonObject results = (JsonObject)ObservedScenario.Shapes["results"]!;
        parameters.TryAdd("result", Result(results[name] ?? results[""]!));
        parameters.TryAdd("context", null);
        parameters.TryAdd("failedPlaySourceIndex", null);
        parameters.TryAdd("source", ObservedScenario.Shapes["source"]!.DeepClone());
        parameters["leg"] = to;
        parameters["event"] = name;
        parameters["data"] = expansion.Write(ObservedScenario.Shapes["events"]![name] ?? throw new KeyNotFoundException($"There is no shape of {name}."), parameters);
        return (JsonObject)expansion.Write(ObservedScenario.Shapes["envelope"], parameters)!;
    }

    private static JsonNode Result(JsonNode result) => result switch
    {
        JsonArray { Count: 3 } codes => new JsonObject { ["code"] = codes[0]!.DeepClone(), ["subCode"] = codes[1]!.DeepClone(), ["message"] = codes[2]!.DeepClone() },
        JsonObject ways => new JsonObject { ["{either}"] = new JsonArray([.. ((JsonArray)ways["{either}"]!).Select(way => Result(way!))]) },
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A result is code, sub-code and message, and not {result.ToJsonString()}.")),
    };

    private static string To(JsonObject recorded) => recorded["to"]!.GetValue<string>();

    private static string Event(JsonObject recorded) => recorded["event"]!.GetValue<string>();
}
