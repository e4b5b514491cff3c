using System.Globalization;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

/// <summary>The machine's culture, as strange as cultures are, and made by hand, so that this needs none of their data.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureTests()
    {
        CultureInfo hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NegativeSign = "\u061C-";
        hostile.NumberFormat.PositiveSign = "\u061C+";
        hostile.NumberFormat.NumberDecimalSeparator = "\u066B";
        hostile.NumberFormat.NumberGroupSeparator = ".";
        hostile.DateTimeFormat.DateSeparator = ".";
        hostile.DateTimeFormat.TimeSeparator = "'";
        CultureInfo.CurrentCulture = hostile;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void Does_not_hide_a_code_that_was_written_as_text()
    {
        HoldFailed read = Sample.Event<HoldFailed>("HoldFailed", """{"resultInformation":{"code":"400","subCode":"-1"}}""");
        PlayCompleted preview = Sample.Event<PlayCompleted>("PlayAudioResult", """{"status":"completed","resultInfo":{"code":"-1","subcode":"-2"}}""");

        read.ResultInformation.Should().Be(new ResultInformation { Code = 400, SubCode = -1 });
        preview.ResultInformation.Should().Be(new ResultInformation { Code = -1, SubCode = -2 });
    }

    [Fact]
    public void Does_not_change_how_a_code_is_shown() => new ResultInformation { Code = -1, SubCode = -2 }.ToString().Should().Be("-1/-2");

    [Fact]
    public void Does_not_change_numbers_and_times()
    {
        RecognizeCompleted spoken = Sample.Event<RecognizeCompleted>("RecognizeCompleted", """{"speechResult":{"confidence":0.5}}""");
        RecordingFileStatusUpdated ready = Sample.Event<RecordingFileStatusUpdated>(
            "RecordingFileStatusUpdated", """{"recordingStartTime":"2026-10-01 12:00:03","recordingDurationMs":"1500.5"}""");

        spoken.SpeechResult!.Confidence.Should().Be(0.5);
        ready.StartTime.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 3, TimeSpan.Zero));
        ready.Duration.Should().Be(TimeSpan.FromMilliseconds(1500.5));
    }
}
