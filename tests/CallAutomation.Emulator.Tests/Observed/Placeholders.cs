using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Texts with holes, such as <c>{guid}</c> and <c>{serverCallId:serverCallId}</c>, and what the holes were found to be.</summary>
internal sealed partial class Placeholders
{
    private const string Guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static readonly Dictionary<string, string> s_shapes = new()
    {
        ["guid"] = Guid,
        ["freshGuid"] = Guid,
        ["time"] = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?\+00:00",
        ["text"] = "[^\0]*",
        ["serverCallId"] = "[A-Za-z0-9/+]{100,}={0,2}",
        ["recordingId"] = "[A-Za-z0-9_-]{162}",
        ["incomingCallContext"] = @"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.",
    };

    /// <summary>The shape of what is first heard of without one.</summary>
    private static readonly Dictionary<string, string> s_usual = new()
    {
        ["callConnectionId"] = "guid",
        ["correlationId"] = "guid",
        ["invitationId"] = "guid",
        ["serverCallId"] = "serverCallId",
        ["recordingId"] = "recordingId",
    };

    private Dictionary<string, string> _known = [];

    public string this[string name]
    {
        get => _known.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"Nothing is known of {{{name}}}.");
        set => _known[name] = value;
    }

    /// <summary>What is known now, to come back to it after an attempt.</summary>
    public Dictionary<string, string> Known
    {
        get => new(_known);
        set => _known = new(value);
    }

    /// <summary>The text with every hole filled.</summary>
    public string Fill(string text, Func<string, string>? escape = null) =>
        Hole().Replace(text, hole => escape is null ? this[hole.Groups["name"].Value] : escape(this[hole.Groups["name"].Value]));

    /// <summary>Whether a value is what the text says; what the text did not know, it knows from then on.</summary>
    public bool Fits(string text, JsonNode? value)
    {
        if (text == "{integer}")
        {
            return value?.GetValueKind() == JsonValueKind.Number && value.ToJsonString().All(char.IsAsciiDigit);
        }

        return value?.GetValueKind() == JsonValueKind.String && Fits(text, value.GetValue<string>());
    }

    public bool Fits(string text, string value)
    {
        List<(string? Name, string Shape)> holes = [];
        StringBuilder pattern = new("\\A");
        int next = 0;
        foreach (Match hole in Hole().Matches(text))
        {
            pattern.Append(Regex.Escape(text[next..hole.Index]));
            next = hole.Index + hole.Length;
            string name = hole.Groups["name"].Value;
            if (_known.TryGetValue(name, out string? known))
            {
                pattern.Append(Regex.Escape(known));
                continue;
            }

            string? usual = hole.Groups["shape"] is { Success: true } named ? named.Value : s_usual.GetValueOrDefault(name.Split('.')[^1]);
            string shape = usual ?? (s_shapes.ContainsKey(name) ? name : throw new KeyNotFoundException($"Nothing is known of {hole.Value}."));
            pattern.Append(CultureInfo.InvariantCulture, $"(?<hole{holes.Count}>{s_shapes[shape]})");
            holes.Add((usual is null ? null : name, shape));
        }

        pattern.Append(Regex.Escape(text[next..])).Append("\\z");
        Match match = Regex.Match(value, pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        string[] found = [.. holes.Select((_, index) => match.Groups[$"hole{index}"].Value)];
        if (!match.Success || !holes.Zip(found).All(hole => IsWhole(hole.First.Shape, hole.Second)))
        {
            return false;
        }

        foreach (((string? name, string shape), string content) in holes.Zip(found).Where(hole => hole.First.Name is not null))
        {
            _known[name!] = content;
            if (shape == "recordingId")
            {
                _known[name + ".recorder"] = ReadRecordingId(content)!.Value.GetProperty("PlatformEndpointId").GetString()!;
            }
        }

        return true;
    }

    /// <summary>What no regular expression sees.</summary>
    private bool IsWhole(string shape, string value) => shape switch
    {
        "freshGuid" => !_known.ContainsValue(value),
        "serverCallId" => value.Length is >= 160 and <= 200 && value.Length % 4 == 0
            && Uri.TryCreate(Encoding.UTF8.GetString(Convert.FromBase64String(value)), UriKind.Absolute, out Uri? address)
            && address.AbsolutePath.Split('/') is [.., "conv", { Length: 22 }] && address.Query.StartsWith("?i=", StringComparison.Ordinal) && address.Query.Contains("&e=", StringComparison.Ordinal),
        "recordingId" => ReadRecordingId(value) is { ValueKind: JsonValueKind.Object } parts
            && parts.EnumerateObject().Select(part => part.Name).SequenceEqual(["PlatformEndpointId", "ResourceSpecificId"])
            && parts.EnumerateObject().All(part => Regex.IsMatch(part.Value.GetString()!, $"\\A{Guid}\\z")),
        "incomingCallContext" => value.Length is >= 6_000 and <= 10_000,
        _ => true,
    };

    private static JsonElement? ReadRecordingId(string value)
    {
        string base64 = value.Replace('-', '+').Replace('_', '/');
        try
        {
            return JsonDocument.Parse(Convert.FromBase64String(base64 + new string('=', -base64.Length & 3))).RootElement;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{(?<name>[\w.]+)(:(?<shape>\w+))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
