using System.Globalization;
using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>An event that was posted to one of the addresses of the scenario.</summary>
/// <param name="To">Whose address it was.</param>
/// <param name="Number">The how manieth of all posts it was.</param>
/// <param name="Body">The whole body.</param>
internal sealed record Post(string To, int Number, JsonNode Body)
{
    public JsonObject Envelope => (JsonObject)(Body is JsonArray { Count: > 0 } several ? several[0]! : Body);

    public string Event => Envelope["type"]!.GetValue<string>().Split('.')[^1];

    public DateTimeOffset Time => DateTimeOffset.Parse(Envelope["time"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
