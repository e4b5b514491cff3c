using System.Text.Json.Nodes;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Tests.Requests;

/// <summary>The samples of the wire beside the tests: one file per request, answer and event, written from the service's reference.</summary>
internal static class WireSample
{
    public const string Stable = "Stable";
    public const string Preview = "Preview";

    public static BinaryData Response(string name, string language = Stable) => Read($"{language}/responses/{name}.json");

    public static BinaryData Event(string name, string language = Stable) => Read($"{language}/events/{name}.json");

    /// <summary>Compares method, path and body with <c>requests/name.json</c>.</summary>
    public static void ShouldMatch(this ServiceRequest request, string name, string language = Stable)
    {
        JsonNode sample = JsonNode.Parse(Read($"{language}/requests/{name}.json"))!;
        JsonObject said = new()
        {
            ["method"] = request.Operation.Method.Method,
            ["path"] = request.Path,
        };
        if (request.Body is not null)
        {
            said["body"] = JsonNode.Parse(request.Body.Bytes);
        }

        JsonNode.DeepEquals(said, sample).Should().BeTrue($"what is said should be the sample {name}:\n{sample}\nbut it is:\n{said}");
    }

    private static BinaryData Read(string path) =>
        BinaryData.FromBytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "WireSamples", path)));
}
