using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Emulator.Admin;
using CallAutomation.Emulator.Scripts;
using CallAutomation.Wholesome;

namespace CallAutomation.Emulator.Tests.Admin;

/// <summary>What the documents say of the admin API is what the code does.</summary>
public class AdminDocumentTests
{
    private static readonly JsonElement s_api = JsonDocument.Parse(AdminDocuments.Read("openapi.json")).RootElement;

    // The name in the document, and the shape in the code.
    private static readonly Dictionary<string, JsonTypeInfo> s_shapes = new()
    {
        ["Scripts"] = AdminJson.Default.ScriptsBody,
        ["Script"] = AdminJson.Default.ScriptBody,
        ["HabitWithRingTime"] = AdminJson.Default.HabitBody,
        ["Gesture"] = AdminJson.Default.GestureBody,
        ["Reaction"] = AdminJson.Default.ReactionBody,
        ["Keys"] = AdminJson.Default.KeysBody,
        ["Words"] = AdminJson.Default.WordsBody,
        ["Call"] = AdminJson.Default.CallBody,
        ["CallApplication"] = AdminJson.Default.CallApplicationBody,
        ["GroupCall"] = AdminJson.Default.GroupCallBody,
        ["Room"] = AdminJson.Default.RoomBody,
        ["PlacedCall"] = AdminJson.Default.PlacedCallView,
        ["OfferedCall"] = AdminJson.Default.OfferedCallView,
        ["Phone"] = AdminJson.Default.PhoneView,
        ["Line"] = AdminJson.Default.PhoneLineView,
        ["CallList"] = AdminJson.Default.CallListView,
        ["CallState"] = AdminJson.Default.CallView,
        ["Participant"] = AdminJson.Default.ParticipantView,
        ["Connection"] = AdminJson.Default.ConnectionView,
        ["IncomingCallList"] = AdminJson.Default.IncomingCallListView,
        ["IncomingCall"] = AdminJson.Default.IncomingCallView,
        ["RecordingList"] = AdminJson.Default.RecordingListView,
        ["Recording"] = AdminJson.Default.RecordingView,
        ["ForcedEvent"] = AdminJson.Default.ForcedEventBody,
        ["Failure"] = AdminJson.Default.FailureBody,
        ["Subscription"] = AdminJson.Default.SubscriptionBody,
        ["Emulator"] = AdminJson.Default.EmulatorView,
        ["Reset"] = AdminJson.Default.ResetView,
        ["Clock"] = AdminJson.Default.ClockView,
        ["ClockChange"] = AdminJson.Default.ClockBody,
        ["Step"] = AdminJson.Default.StepBody,
        ["Faults"] = AdminJson.Default.FaultsView,
        ["FaultPlan"] = AdminJson.Default.FaultPlanView,
        ["FaultPlanChange"] = AdminJson.Default.FaultPlanBody,
        ["FaultRule"] = AdminJson.Default.FaultRuleBody,
        ["Journal"] = AdminJson.Default.JournalView,
        ["Entry"] = AdminJson.Default.JournalEntryView,
    };

    [Fact]
    public void Tells_of_every_route_and_of_no_other() =>
        s_api.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .Should().BeEquivalentTo(AdminRoutes.All.Select(route => $"{route.Method} {route.Pattern}"));

    [Fact]
    public void Tells_of_every_member_of_every_shape()
    {
        foreach ((string name, JsonTypeInfo shape) in s_shapes)
        {
            JsonElement schema = Schema(name);
            Names(schema.GetProperty("properties")).Should().BeEquivalentTo(shape.Properties.Select(property => property.Name), name);
            string[] required = schema.TryGetProperty("required", out JsonElement given) ? [.. given.EnumerateArray().Select(one => one.GetString()!)] : [];
            shape.Properties.Where(property => property.IsRequired).Select(property => property.Name).Except(required).Should().BeEmpty(name);
        }
    }

    [Theory]
    [InlineData("Habit", typeof(PickUpHabit))]
    [InlineData("FaultKind", typeof(FaultKind))]
    [InlineData("EntryKind", typeof(JournalEntryKind))]
    public void Tells_of_every_name(string schema, Type names) =>
        Schema(schema).GetProperty("enum").EnumerateArray().Select(one => one.GetString()).Should().Equal(Enum.GetNames(names).Select(JsonNamingPolicy.CamelCase.ConvertName));

    [Fact]
    public void Refers_to_what_is_there()
    {
        string text = s_api.GetRawText();
        string[] referred = [.. text.Split("#/components/schemas/")[1..].Select(rest => rest[..rest.IndexOf('"')]).Distinct()];

        referred.Except(Names(s_api.GetProperty("components").GetProperty("schemas"))).Should().BeEmpty();
        s_shapes.Keys.Concat(["Seconds", "Habit", "FaultKind", "EntryKind", "Problem"]).Should().BeEquivalentTo(Names(s_api.GetProperty("components").GetProperty("schemas")));
    }

    [Fact]
    public void The_published_schema_of_scripts_says_the_same()
    {
        JsonElement published = JsonDocument.Parse(File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "phones.schema.json"))).RootElement;

        Relocated(published.GetProperty("properties")).Should().Be(Relocated(Schema("Scripts").GetProperty("properties")));
        foreach (JsonProperty definition in published.GetProperty("$defs").EnumerateObject())
        {
            Relocated(definition.Value).Should().Be(Relocated(Schema(definition.Name)), definition.Name);
        }
    }

    [Fact]
    public void The_page_lists_every_route()
    {
        string page = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "admin-api.md"));

        AdminRoutes.All.Select(route => $"`{route.Method} {route.Pattern}`").Where(route => !page.Contains(route, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static JsonElement Schema(string name) => s_api.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string Relocated(JsonElement element) => JsonSerializer.Serialize(element).Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal);
}
