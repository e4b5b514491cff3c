using System.Text;
using System.Text.Json.Nodes;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Events;

/// <summary>Callback bodies made of the samples, whole or bent for a test.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Stable", "events"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The events of a call, as callbacks bring them; some types have several samples, told apart after a hyphen.</summary>
    public static IReadOnlyList<string> Callbacks { get; } = [.. Names.Where(name => Alone(name).ContainsKey("type"))];

    public static string WireType(string name) => "Microsoft.Communication." + name.Split('-')[0];

    public static BinaryData Body(string name) => WireSample.Event(name);

    /// <summary>The event alone, out of its array, to be changed at will.</summary>
    public static JsonObject Alone(string name) => (JsonObject)JsonNode.Parse(Body(name))![0]!.DeepClone();

    public static BinaryData Bytes(this JsonNode node) => BinaryData.FromString(node.ToJsonString());

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
