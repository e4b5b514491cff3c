using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

/// <summary>Points in time, wherever they stand. What these tests say holds in every zone; <c>.ci/cultures</c> runs them in several.</summary>
public class WireDateTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 10, 1, 12, 0, 3, TimeSpan.Zero);

    public static TheoryData<string, DateTimeOffset?> Written => new()
    {
        { "2026-10-01T12:00:03Z", s_noon },
        { "2026-10-01T12:00:03z", s_noon },
        { "2026-10-01t12:00:03z", s_noon },
        { "2026-10-01T12:00:03+00:00", s_noon },
        { """2026-10-01T12:00:03\u002B00:00""", s_noon },
        { """2026-10-01T12:00:03\u002b00:00""", s_noon },
        { "2026-10-01T14:00:03+02:00", s_noon },
        { "2026-10-01T08:30:03-03:30", s_noon },
        { "2026-10-01T12:00:03", s_noon },
        { "2026-10-01 12:00:03", s_noon },
        { "2026-10-01T12:00:03.0", s_noon },
        { "2026-10-01T12:00:03.5", s_noon.AddMilliseconds(500) },
        { "2026-10-01T12:00:03.1234567", s_noon.AddTicks(1234567) },
        { "2026-10-01T12:00:03.1234567z", s_noon.AddTicks(1234567) },
        { "2026-10-01T12:00:03.1234567Z", s_noon.AddTicks(1234567) },
        { " 2026-10-01T12:00:03Z ", s_noon },
        { "2026-10-01", new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero) },
        { "2026-03-29T02:30:00", new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.Zero) },
        { "0001-01-01T00:00:00", null },
        { "0001-01-01T00:00:00Z", null },
        { "0001-01-01T00:00:00+00:00", null },
        { "0001-01-01T00:00:00.0000000+14:00", null },
        { "0001-01-01T00:00:00-14:00", null },
        { "9999-12-31T23:59:59", new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero) },
        { "9999-12-31T23:59:59-14:00", null },
        { "2026-13-01T12:00:03Z", null },
        { "yesterday", null },
        { """\ud800""", null },
        { "", null },
    };

    [Theory, MemberData(nameof(Written))]
    public void Is_read_the_same_everywhere(string written, DateTimeOffset? expected)
    {
        CallEvent happened = CallEventParser.Parse(BinaryData.FromString($$$"""
            {"type":"Microsoft.Communication.RecordingStateChanged","time":"{{{written}}}","data":{"serverCallId":"s","startDateTime":"{{{written}}}"}}
            """)).Single();
        RecordingStateChanged preview = Sample.Event<RecordingStateChanged>("CallRecordingStateChanged", $$"""{"startDateTime":"{{written}}"}""");
        RecordingFileStatusUpdated ready = Sample.Event<RecordingFileStatusUpdated>("RecordingFileStatusUpdated", $$"""{"recordingStartTime":"{{written}}"}""");

        happened.Time.Should().Be(expected);
        happened.Should().BeOfType<RecordingStateChanged>().Which.StartTime.Should().Be(expected);
        preview.StartTime.Should().Be(expected);
        ready.StartTime.Should().Be(expected);
    }

    [Fact]
    public void Keeps_the_zone_it_was_written_in()
    {
        CallEvent happened = CallEventParser.Parse(BinaryData.FromString("""{"type":"T","time":"2026-10-01T14:00:03+02:00"}""")).Single();

        happened.Time!.Value.Offset.Should().Be(TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[\"2026-10-01T12:00:03Z\"]")]
    [InlineData("null")]
    public void Is_null_where_it_is_no_text(string written)
    {
        RecordingFileStatusUpdated ready = Sample.Event<RecordingFileStatusUpdated>("RecordingFileStatusUpdated", $$"""{"recordingStartTime":{{written}},"recordingId":"r"}""");

        (ready.StartTime, ready.RecordingId).Should().Be((null, "r"));
    }
}
