using System.Text;
using System.Text.Json.Nodes;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class BrokenBodyTests
{
    private const string Secret = "+14255550123";

    public static TheoryData<string, string> Broken => new()
    {
        { "", "Event 0*line 1, byte 0*" },
        { "   ", "Event 0*" },
        { "not JSON, but +14255550123", "Event 0*line 1, byte*" },
        { "<html>+14255550123</html>", "Event 0*line 1, byte 0*" },
        { "\"+14255550123\"", "Event 0*expected is an event or an array of events*" },
        { "14255550123", "Event 0*expected is an event or an array of events*" },
        { "null", "Event 0*expected is an event or an array of events*" },
        { "[\"+14255550123\"]", "Event 0*expected is an object*" },
        { "[null]", "Event 0*expected is an object*" },
        { "[[{\"type\":\"T\"}]]", "Event 0*expected is an object*" },
        { "{}", "Event 0*'type' is missing*" },
        { "{\"type\":\" \"}", "Event 0*'type' is missing*" },
        { "{\"type\":14255550123}", "Event 0*'type' is missing, or not text*" },
        { "{\"type\":null}", "Event 0*'type' is missing, or not text*" },
        { "{\"type\":\"T\"", "Event 0*line 1, byte*" },
        { "[{},{\"id\":\"+14255550123\"},7]", "Event 0*'type' is missing*" },
        { "[{\"type\":\"T\"},", "Event 1*" },
        { "[{\"type\":\"T\"}", "Event 1*" },
        { "{\"type\":\"T\"} {\"to\":\"+14255550123\"}", "Event 0*" },
        { "{\"type\":\"T\"}]", "Event 0*" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Is_refused_with_a_place_and_without_a_quotation(string body, string message)
    {
        BinaryData bytes = BinaryData.FromString(body);
        Action parse = () => CallEventParser.Parse(bytes);

        bool isRead = CallEventParser.TryParse(bytes, out IReadOnlyList<CallEvent>? events);

        isRead.Should().BeFalse();
        events.Should().BeNull();
        CallEventFormatException refusal = parse.Should().Throw<CallEventFormatException>().WithMessage(message).Which;
        refusal.ToString().Should().NotContain(Secret).And.NotContain("14255550123");
    }

    [Fact]
    public void Is_refused_at_every_place_where_it_can_break_off()
    {
        foreach (string name in Samples.Names)
        {
            byte[] body = Samples.Alone(name).Bytes().ToArray();
            for (int length = 0; length < body.Length; length++)
            {
                CallEventParser.TryParse(BinaryData.FromBytes(body.AsMemory(0, length)), out _).Should().BeFalse($"{name} ends after {length} bytes");
            }
        }
    }

    [Theory, InlineData('['), InlineData('{')]
    public void Is_refused_when_it_is_nested_without_end(char open)
    {
        string nested = open == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        Action whole = () => CallEventParser.Parse(BinaryData.FromString(nested));
        Action inside = () => CallEventParser.Parse(BinaryData.FromString("{\"type\":\"T\",\"data\":" + nested));

        whole.Should().Throw<CallEventFormatException>();
        inside.Should().Throw<CallEventFormatException>();
    }

    [Fact]
    public void Is_read_when_it_is_large_but_right()
    {
        JsonObject large = Samples.Alone("PlayCompleted");
        large["extension"] = new string('x', 2_500_000);
        large["data"]!["memberOfTomorrow"] = new JsonArray([.. Enumerable.Range(0, 250_000).Select(number => (JsonNode)(number + 1_000_000))]);
        BinaryData body = large.Bytes();

        CallEvent read = CallEventParser.Parse(body).Single();

        body.ToMemory().Length.Should().BeGreaterThan(4_500_000);
        read.Should().BeOfType<PlayCompleted>().Which.OperationContext.Should().Be("play-1");
        read.RawJson.ToMemory().Length.Should().Be(body.ToMemory().Length);
    }

    [Fact]
    public void Is_refused_when_it_is_large_and_broken()
    {
        JsonObject large = Samples.Alone("PlayCompleted");
        large["data"]!["memberOfTomorrow"] = string.Concat(Enumerable.Repeat(Secret, 420_000));
        byte[] body = large.Bytes().ToArray();
        Action parse = () => CallEventParser.Parse(BinaryData.FromBytes(body.AsMemory(0, body.Length - 1)));

        CallEventFormatException refusal = parse.Should().Throw<CallEventFormatException>().Which;

        body.Length.Should().BeGreaterThan(5_000_000);
        refusal.ToString().Length.Should().BeLessThan(4_000);
        refusal.ToString().Should().NotContain(Secret);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("+14255550123")]
    [InlineData("{} {}")]
    public void Is_refused_as_data_too(string data)
    {
        Action parse = () => CallEventParser.Parse("Microsoft.Communication.PlayCompleted", BinaryData.FromString(data));

        CallEventFormatException refusal = parse.Should().Throw<CallEventFormatException>().WithMessage("The data of Microsoft.Communication.PlayCompleted cannot be read*").Which;
        refusal.ToString().Should().NotContain("4255550123");
    }

    [Fact]
    public void Is_refused_without_the_names_that_callers_chose()
    {
        const string Type = "Microsoft.Communication.IncomingCall";
        BinaryData data = BinaryData.FromString("""{"customContext":{"sipHeaders":{"X-Note\r\n+14255550123":{]}}}""");
        Action parse = () => CallEventParser.Parse(Type, data);
        Action parseBody = () => CallEventParser.Parse(BinaryData.FromString($$"""{"type":"{{Type}}","data":{{data}}}"""));

        foreach (Action act in new[] { parse, parseBody })
        {
            string message = act.Should().Throw<CallEventFormatException>().WithMessage("*cannot be read*(line*").Which.Message;
            message.Should().NotContain("Note").And.NotContain("4255550123").And.NotMatchRegex("[\\x00-\\x1f]");
        }
    }

    [Fact]
    public void Is_refused_without_its_type_where_that_is_none_of_the_services()
    {
        Action parse = () => CallEventParser.Parse("+14255550123\r\nInjected", BinaryData.FromString("{"));

        parse.Should().Throw<CallEventFormatException>().WithMessage("The data of an event of unknown type cannot be read*")
            .Which.Message.Should().NotContain("4255550123").And.NotContain("Injected");
    }

    [Fact]
    public void Is_told_by_its_line()
    {
        Action parse = () => CallEventParser.Parse(BinaryData.FromString("[\n  {\"type\":\"T\"},\n  {\"type\": oops}\n]"));

        parse.Should().Throw<CallEventFormatException>().WithMessage("Event 1 of the callback body cannot be read (line 3, byte 11)*");
    }

    [Fact]
    public async Task Is_refused_from_a_stream_too()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("{\"half\":"));

        Func<Task> parse = () => CallEventParser.ParseAsync(stream);

        await parse.Should().ThrowAsync<CallEventFormatException>();
    }
}
