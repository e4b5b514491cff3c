using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>One story that was recorded.</summary>
internal sealed class ObservedScenario
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "WireSamples", "Observed");

    private readonly JsonObject _file;

    private ObservedScenario(string name, JsonObject file)
    {
        Name = name;
        _file = file;
    }

    public static IReadOnlyList<ObservedScenario> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(s_folder, "scenarios"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => new ObservedScenario(Path.GetFileNameWithoutExtension(file), Read(file))),
    ];

    /// <summary>What every answer and event has in common.</summary>
    public static JsonObject Shapes { get; } = Read(Path.Combine(s_folder, "shapes.json"));

    public string Name { get; }

    public string Title => _file["title"]!.GetValue<string>();

    public JsonObject Source => (JsonObject)_file["source"]!;

    public JsonObject People => (JsonObject)_file["people"]!;

    /// <summary>Whether a telephone does an application's part.</summary>
    public bool HasStandIns => People.Any(person => person.Value!["playedBy"] is not null);

    public JsonArray Steps => (JsonArray)_file["steps"]!;

    /// <summary>The versions it was recorded with, and those that are nearest to one it was recorded with.</summary>
    public IReadOnlyList<string> Versions => [.. Observed.Concat(StandsFor.Keys).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Observed => [.. ((JsonArray)_file["observed"]!).Select(version => version!.GetValue<string>())];

    public IReadOnlyDictionary<string, string> StandsFor => ((JsonObject?)_file["standsFor"] ?? []).ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());

    public static JsonArray Part(string name) => (JsonArray)Read(Path.Combine(s_folder, "parts", name + ".json"))["steps"]!;

    private static JsonObject Read(string file) => (JsonObject)JsonNode.Parse(File.ReadAllText(file))!;
}
