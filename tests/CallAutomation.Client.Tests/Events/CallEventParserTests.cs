using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class CallEventParserTests
{
    [Fact]
    public void Reads_a_bare_event()
    {
        IReadOnlyList<CallEvent> events = CallEventParser.Parse(Samples.Alone("PlayCompleted").Bytes());

        events.Should().ContainSingle().Which.Should().BeOfType<PlayCompleted>();
    }

    [Fact]
    public void Skips_a_byte_order_mark_before_data_alone()
    {
        byte[] data = [0xEF, 0xBB, 0xBF, .. """{"callConnectionId":"call-1"}"""u8];

        CallEventParser.Parse("Microsoft.Communication.PlayCompleted", BinaryData.FromBytes(data)).CallConnectionId.Should().Be("call-1");
    }

    [Fact]
    public void Reads_an_empty_array() => CallEventParser.Parse(BinaryData.FromString(" [ ] ")).Should().BeEmpty();

    [Fact]
    public void Reads_a_whole_batch_in_its_order()
    {
        string[] order = [.. Samples.Names, .. Samples.Names.Reverse()];
        JsonArray batch = [.. order.Select(Samples.Alone)];

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(batch.Bytes());

        events.Select(callEvent => callEvent.Type).Should().Equal(order.Select(Type));
    }

    private static string Type(string name) => (Samples.Alone(name)["type"] ?? Samples.Alone(name)["eventType"])!.GetValue<string>();

    [Theory]
    [InlineData("Microsoft.Communication.HologramAppeared")]
    [InlineData("microsoft.communication.playcompleted")]
    [InlineData("PlayCompleted")]
    [InlineData("Contoso.PlayCompleted")]
    public void Keeps_an_event_nobody_knows(string type)
    {
        JsonObject unknown = new() { ["id"] = "1", ["type"] = type, ["time"] = "2026-10-01T12:00:00Z", ["data"] = new JsonObject { ["a"] = new JsonArray(1, "ø") } };

        CallEvent read = CallEventParser.Parse(unknown.Bytes()).Single();

        UnknownCallEvent kept = read.Should().BeOfType<UnknownCallEvent>().Subject;
        kept.Type.Should().Be(type);
        kept.Id.Should().Be("1");
        kept.Time.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        kept.RawJson.ToString().Should().Be(unknown.ToJsonString());
        kept.Data.ToString().Should().Be(unknown["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",\"data\":null", "null")]
    [InlineData(",\"data\":[1]", "[1]")]
    [InlineData(",\"data\":\"text\"", "\"text\"")]
    public void Keeps_whatever_data_an_unknown_event_has(string member, string data)
    {
        UnknownCallEvent kept = (UnknownCallEvent)CallEventParser.Parse(BinaryData.FromString($"{{\"type\":\"New\"{member}}}")).Single();

        kept.Data.ToString().Should().Be(data);
    }

    [Fact]
    public void Reads_the_event_grid_envelope_too()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString(
            """[{"id":"1","eventType":"Microsoft.Communication.PlayCompleted","eventTime":"2026-10-01T12:00:00Z","data":{"callConnectionId":"call-1"}}]""")).Single();

        read.Should().BeOfType<PlayCompleted>();
        read.Time.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        read.CallConnectionId.Should().Be("call-1");
    }

    [Fact]
    public void Reads_data_that_comes_before_its_type()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString(
            """{"data":{"tone":"five"},"type":"Microsoft.Communication.ContinuousDtmfRecognitionToneReceived"}""")).Single();

        read.Should().BeOfType<ToneReceived>().Which.Tone.Should().Be(DtmfTone.Five);
    }

    [Fact]
    public void Reads_a_type_written_with_escapes()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString("""{"type":"Microsoft\u002ECommunication.PlayCompleted","data":{}}""")).Single();

        read.Should().BeOfType<PlayCompleted>();
    }

    [Fact]
    public void Reads_type_and_data_of_an_envelope_opened_elsewhere()
    {
        BinaryData data = Samples.Alone("PlayFailed")["data"]!.Bytes();

        CallEvent read = CallEventParser.Parse("Microsoft.Communication.PlayFailed", data);

        read.Should().BeOfType<PlayFailed>().Which.FailedPlaySourceIndex.Should().Be(1);
        read.RawJson.ToString().Should().Be(data.ToString());
        read.Id.Should().BeNull();
    }

    [Fact]
    public void Keeps_the_data_of_a_type_nobody_knows()
    {
        CallEvent read = CallEventParser.Parse("Contoso.New", BinaryData.FromString("[1]"));

        read.Should().BeOfType<UnknownCallEvent>().Which.Data.ToString().Should().Be("[1]");
    }

    [Fact]
    public async Task Reads_a_stream_to_its_end()
    {
        using MemoryStream stream = new(Samples.Body("PlayCompleted").ToArray());

        IReadOnlyList<CallEvent> events = await CallEventParser.ParseAsync(stream);

        events.Should().ContainSingle().Which.Should().BeOfType<PlayCompleted>();
    }

    [Fact]
    public void Copies_a_span_because_events_outlive_it()
    {
        byte[] body = Samples.Body("PlayCompleted").ToArray();

        CallEvent read = CallEventParser.Parse(body.AsSpan()).Single();
        string before = read.RawJson.ToString();
        Array.Clear(body);

        read.RawJson.ToString().Should().Be(before).And.Contain("PlayCompleted");
    }

    [Fact]
    public void Gives_the_raw_json_as_a_slice_of_what_came()
    {
        JsonArray batch = [Samples.Alone("PlayStarted"), Samples.Alone("PlayCompleted")];
        byte[] body = Samples.Utf8("  " + batch.ToJsonString() + "  ");

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(new ReadOnlyMemory<byte>(body));

        foreach (CallEvent read in events)
        {
            MemoryMarshal.TryGetArray(read.RawJson.ToMemory(), out ArraySegment<byte> slice).Should().BeTrue();
            slice.Array.Should().BeSameAs(body);
        }

        events[0].RawJson.ToString().Should().Be(batch[0]!.ToJsonString());
        events[1].RawJson.ToString().Should().Be(batch[1]!.ToJsonString());
    }

    [Fact]
    public void Skips_a_byte_order_mark()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Samples.Body("PlayCompleted").ToArray()];

        CallEventParser.Parse(BinaryData.FromBytes(body)).Should().ContainSingle().Which.Should().BeOfType<PlayCompleted>();
    }

    [Fact]
    public void Tries_and_says_true()
    {
        CallEventParser.TryParse(Samples.Body("PlayCompleted"), out IReadOnlyList<CallEvent>? events).Should().BeTrue();

        events.Should().ContainSingle();
    }

    [Fact]
    public async Task Asks_for_what_it_needs()
    {
        Action noBody = () => CallEventParser.Parse((BinaryData)null!);
        Action noType = () => CallEventParser.Parse(" ", BinaryData.FromString("{}"));
        Action noData = () => CallEventParser.Parse("type", null!);
        Func<Task> noStream = () => CallEventParser.ParseAsync(null!);

        noBody.Should().Throw<ArgumentNullException>().WithParameterName("body");
        noType.Should().Throw<ArgumentException>().WithParameterName("type");
        noData.Should().Throw<ArgumentNullException>().WithParameterName("data");
        await noStream.Should().ThrowAsync<ArgumentNullException>().WithParameterName("body");
    }
}
