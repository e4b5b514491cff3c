using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

/// <summary>What somebody hostile writes into requests costs little, and is shown as text.</summary>
public class LimitTests
{
    private const string Forged = "8:acs:a_b\u001b[2J\r\n12:00:00.000 application: asks for everything\u2028\u202e\u0085";

    [Fact]
    public async Task Ids_that_steer_terminals_are_shown_as_text()
    {
        LogLines log = new();
        await using WireStage stage = await WireStage.StartAsync(options => options.LoggerFactory = log);

        await stage.PostAsync("/calling/callConnections", $$"""{"targets":[{"rawId":{{JsonSerializer.Serialize(Forged)}}}],"callbackUri":"{{stage.Application.CallbackUri}}"}""");
        JournalEntry rings = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);

        rings.Who.Should().Be(@"8:acs:a_b\u001b[2J\u000d\u000a12:00:00.000 application: asks for everything\u2028\u202e\u0085");
        stage.Emulator.Journal.Entries.Should().OnlyContain(entry => !entry.ToString().Any(char.IsControl));
    }

    [Fact]
    public async Task More_people_than_a_call_can_have_are_refused_at_once()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string[] many = [.. Enumerable.Range(0, 351).Select(index => $"+1425555{index:d4}")];

        Reply refused = await stage.PostAsync("/calling/callConnections", stage.CreateBody(many));
        Reply taken = await stage.PostAsync("/calling/callConnections", stage.CreateBody(many[1..]));

        refused.Status.Should().Be(400);
        refused.ErrorMessage.Should().Contain("350");
        taken.Status.Should().Be(201);
    }

    [Theory]
    [InlineData(1024, 201)]
    [InlineData(1025, 400)]
    [InlineData(900_000, 400)]
    public async Task An_id_has_an_end(int length, int status)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", $$"""{"targets":[{"rawId":"{{new string('8', length)}}"}],"callbackUri":"{{stage.Application.CallbackUri}}"}""");

        reply.Status.Should().Be(status);
        reply.Text.Length.Should().BeLessThan(4_000);
    }

    [Theory]
    [InlineData("operationContext")]
    [InlineData("sourceDisplayName")]
    [InlineData("nobodyKnowsIt")]
    public async Task A_text_has_an_end(string field)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync(
            "/calling/callConnections",
            $$"""{"{{field}}":"{{new string('a', 70_000)}}","targets":[{"rawId":"8:acs:a_b"}],"callbackUri":"{{stage.Application.CallbackUri}}"}""");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("longer than");
    }

    [Fact]
    public async Task A_list_has_an_end()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.OnCallAsync(id, "play", $$"""{"playSources":[{{string.Join(',', Enumerable.Repeat("{}", 4_002))}}]}""");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("more than 4000");
    }

    [Fact]
    public async Task The_journal_is_bounded_in_bytes()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.JournalSizeLimit = 100_000);

        for (int request = 0; request < 100; request++)
        {
            await stage.SendAsync(HttpMethod.Get, $"/calling/{new string('a', 3_000)}{request}");
        }

        IReadOnlyList<JournalEntry> entries = stage.Emulator.Journal.Entries;
        entries.Sum(entry => 2 * (entry.What.Length + entry.Operation?.Length ?? 0)).Should().BeInRange(1_000, 100_000);
        entries[^1].Number.Should().BeGreaterThan(entries.Count);
    }
}
