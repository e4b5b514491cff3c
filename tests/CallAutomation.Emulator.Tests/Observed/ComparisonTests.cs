using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>A comparison that notices nothing would let every scenario pass.</summary>
public class ComparisonTests
{
    private const string Recorded = """{"id":"{guid}","a":1,"b?":"{text}","{anyOrder}":{"c":true,"d":null},"list":["x","y"]}""";
    private const string Id = "0a001180-1111-4222-8333-444455556666";

    private readonly Placeholders _placeholders = new();

    [Theory]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"d":null,"list":["x","y"]}""")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"b":"anything","d":null,"c":true,"list":["x","y"]}""")]
    public void Takes_what_was_recorded(string actual) => Differences(Recorded, actual).Should().BeEmpty();

    [Theory]
    [InlineData("""{"a":1,"c":true,"d":null,"list":["x","y"]}""", "body.id is missing")]
    [InlineData("""{"id":"0A001180","a":1,"c":true,"d":null,"list":["x","y"]}""", "body.id is \"0A001180\", and not \"{guid}\"")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":"1","c":true,"d":null,"list":["x","y"]}""", "body.a is \"1\", and not 1")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"list":["x","y"]}""", "body.d is missing")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"d":null,"list":["y","x"]}""", "body.list[0] is \"y\", and not \"x\"")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"d":null,"list":["x"]}""", "body.list is [\"x\"], and not a list of 2")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"d":null,"list":["x","y"],"more":1}""", "body.more is there")]
    [InlineData("""{"a":1,"id":"0a001180-1111-4222-8333-444455556666","c":true,"d":null,"list":["x","y"]}""", "body has its members in another order*")]
    [InlineData("""{"id":"0a001180-1111-4222-8333-444455556666","a":1,"c":true,"list":["x","y"],"d":null}""", "body has its members in another order*")]
    [InlineData("[]", "body is [], and not an object")]
    public void Notices(string actual, string difference) => Differences(Recorded, actual)[0].Should().Match(difference);

    [Theory]
    [InlineData("""["a","b"]""", 0)]
    [InlineData("""["b","a"]""", 0)]
    [InlineData("""["b","b"]""", 1)]
    [InlineData("""["b"]""", 1)]
    public void Takes_a_list_in_any_order_and_nothing_else(string actual, int differences) =>
        Differences("""{"{anyOrder}":["a","b"]}""", actual).Should().HaveCount(differences);

    [Fact]
    public void Takes_either_of_two()
    {
        Differences("""{"{either}":[[1,2],[3,4]]}""", "[3,4]").Should().BeEmpty();
        Differences("""{"{either}":[[1,2],[3,4]]}""", "[3,2]").Should().NotBeEmpty();
    }

    [Fact]
    public void Knows_an_id_again()
    {
        Differences("\"{call:guid}\"", $"\"{Id}\"").Should().BeEmpty();

        Differences("\"calls/{call}\"", $"\"calls/{Id}\"").Should().BeEmpty();
        Differences("\"calls/{call}\"", "\"calls/0b001180-1111-4222-8333-444455556666\"").Should().NotBeEmpty();
        Differences("\"{correlationId}\"", $"\"{Id}\"").Should().BeEmpty();
        Differences("\"{correlationId}\"", "\"0b001180-1111-4222-8333-444455556666\"").Should().NotBeEmpty();
        Differences("\"{freshGuid}\"", $"\"{Id}\"").Should().NotBeEmpty();
        Differences("\"{freshGuid}\"", "\"0b001180-1111-4222-8333-444455556666\"").Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-09-15T07:04:38.5352374+00:00", true)]
    [InlineData("2026-09-15T07:04:38.53523+00:00", true)]
    [InlineData("2026-09-15T07:04:38+00:00", true)]
    [InlineData("2026-09-15T07:04:38.5352370+00:00", false)]
    [InlineData("2026-09-15T07:04:38.5352374Z", false)]
    public void Knows_how_times_are_written(string time, bool fits) => Differences("\"{time}\"", $"\"{time}\"").Should().HaveCount(fits ? 0 : 1);

    [Theory]
    [InlineData("aHR0cHM6Ly9hcGkuZmxpZ2h0cHJveHkuc2t5cGUuY29tL2FwaS92Mi9jcC9jb252LXVzd2UtMDEuY29udi5za3lwZS5jb20vY29udi9hYmNkZWZnaGlqa2xtbm9wcXJzdHV2P2k9MTAtNjAtOS03MyZlPTYzODAwMDAwMDAwMDAwMDAwMA==", true)]
    [InlineData("aHR0cHM6Ly9hcGkuZmxpZ2h0cHJveHkuc2t5cGUuY29tL2FwaS92Mi9jcC9jb252LXVzd2UtMDEuY29udi5za3lwZS5jb20vY29udi9hYmNkZWZnaGlqa2xtbm9wcXJzdHV2P2k9MTAtNjAtOS03MyZlPTYzODAwMDAwMDAwMDAwMDAwMA", false)]
    [InlineData("c2VydmVyLTE=", false)]
    public void Knows_a_server_call_id(string id, bool fits) => Differences("\"{serverCallId}\"", $"\"{id}\"").Should().HaveCount(fits ? 0 : 1);

    [Fact]
    public void An_attempt_that_fails_teaches_nothing()
    {
        Differences("""{"{either}":[["{call:guid}","b"],["{text}","c"]]}""", $"""["{Id}","c"]""").Should().BeEmpty();

        _placeholders.Known.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2024-09-15..", "2024-09-15", true)]
    [InlineData("2024-09-15..", "2024-04-15", false)]
    [InlineData("..2024-04-15", "2024-04-15", true)]
    [InlineData("..2024-04-15", "2024-09-15", false)]
    [InlineData("2024-09-15..2025-05-15", "2025-05-15", true)]
    [InlineData("2024-09-15..2025-05-15", "2025-06-15", false)]
    [InlineData("2025-06-15", "2025-06-15", true)]
    [InlineData("2025-06-15", "2026-03-12", false)]
    public void A_mark_says_in_which_versions_a_member_is_there(string range, string version, bool isThere)
    {
        VersionMark mark = VersionMark.Parse($"name?@{range}");

        (mark.Name, mark.IsOptional, mark.Covers(version)).Should().Be(("name", true, isThere));
    }

    private IReadOnlyList<string> Differences(string recorded, string actual)
    {
        Comparison comparison = new(_placeholders);
        comparison.Compare(JsonNode.Parse(recorded), JsonNode.Parse(actual), "body");
        return comparison.Differences;
    }
}
