using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

public class CustomContextTests
{
    private static readonly string s_64 = "X-MS-Custom-" + new string('a', 52);

    [Fact]
    public async Task What_the_service_documents_is_taken()
    {
        Dictionary<string, string?> sip = new() { ["User-To-User"] = "FB890F12;encoding=hex", [s_64] = new string('v', 256), ["X-plain"] = "a.!%*_+~-1" };
        Dictionary<string, string?> voip = new() { [new string('n', 64)] = new string('v', 1_024), ["orderId"] = "1", ["OrderId"] = "two words, ünïcode 👍" };
        for (int more = 0; more < 3; more++)
        {
            sip[$"X-MS-Custom-{more}"] = "";
        }

        (await AddAsync(sip, voip)).Status.Should().Be(202);
    }

    public static TheoryData<string, string?, string> BadSipHeaders => new()
    {
        { s_64 + "a", "v", "64" },
        { "X-MS-Custom-a", new string('v', 257), "256" },
        { "User-To-User", new string('v', 257), "256" },
        { "X-MS-Custom-a", null, "256" },
        { "X-MS-Custom-a", "👍", "=;.!%*_+~-" },
        { "X-MS-Custom-a", "two words", "=;.!%*_+~-" },
        { "X-MS-Custom-a", "one\nX-Evil: two", "=;.!%*_+~-" },
        { "X-MS-Custom-naïve", "v", ".!%*_+~-" },
        { "X-MS-Custom-a b", "v", ".!%*_+~-" },
        { "X-MS-Custom-", "v", "X-MS-Custom-" },
        { "Authorization", "v", "X-MS-Custom-" },
        { "", "v", "X-MS-Custom-" },
    };

    [Theory]
    [MemberData(nameof(BadSipHeaders))]
    public async Task A_sip_header_beyond_the_limits_is_refused(string name, string? value, string limit)
    {
        foreach (bool isTransfer in new[] { false, true })
        {
            Reply reply = await AddAsync(new() { [name] = value }, [], isTransfer);

            reply.Status.Should().Be(400, reply.Text);
            reply.ErrorMessage.Should().Contain(limit).And.Contain("sipHeaders");
        }
    }

    [Fact]
    public async Task Only_five_sip_headers_are_taken_besides_user_to_user()
    {
        Dictionary<string, string?> sip = Enumerable.Range(1, 6).ToDictionary(number => $"X-MS-Custom-{number}", _ => (string?)"v");

        (await AddAsync(sip, [])).ErrorMessage.Should().Contain("5 headers");
    }

    [Theory]
    [InlineData(65, 1, "64")]
    [InlineData(0, 1, "64")]
    [InlineData(1, 1_025, "1024")]
    public async Task A_voip_header_beyond_the_limits_is_refused(int name, int value, string limit) =>
        (await AddAsync([], new() { [new string('n', name)] = new string('v', value) })).ErrorMessage.Should().Contain(limit).And.Contain("voipHeaders");

    [Fact]
    public async Task Only_a_thousand_voip_headers_are_taken() =>
        (await AddAsync([], Enumerable.Range(1, 1_001).ToDictionary(number => $"n{number}", _ => (string?)"v"))).ErrorMessage.Should().Contain("1000 headers");

    [Fact]
    public async Task The_plain_prefix_is_not_known_to_older_versions()
    {
        (await AddAsync(new() { ["X-plain"] = "v" }, [], version: "2025-05-15")).ErrorMessage.Should().Contain("2025-06-15");
        (await AddAsync(new() { ["X-plain"] = "v" }, [], version: "2025-06-15")).Status.Should().Be(202);
    }

    [Fact]
    public async Task A_prefix_before_a_prefix_is_warned_about()
    {
        await using WireStage stage = await WireStage.StartAsync();

        (await AddAsync(stage, new() { ["X-MS-Custom-X-MS-Custom-a"] = "v" }, [])).Status.Should().Be(202);

        stage.Emulator.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("prefix twice", StringComparison.Ordinal));
    }

    private static async Task<Reply> AddAsync(Dictionary<string, string?> sip, Dictionary<string, string?> voip, bool isTransfer = false, string? version = null)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = version ?? stage.Version;
        return await AddAsync(stage, sip, voip, isTransfer);
    }

    private static async Task<Reply> AddAsync(WireStage stage, Dictionary<string, string?> sip, Dictionary<string, string?> voip, bool isTransfer = false)
    {
        string id = await stage.ConnectedCallAsync();
        string context = $$""","customCallingContext":{"sipHeaders":{{JsonSerializer.Serialize(sip)}},"voipHeaders":{{JsonSerializer.Serialize(voip)}}}""";
        return isTransfer ? await stage.TransferAsync(id, more: context) : await stage.AddAsync(id, more: context);
    }
}
