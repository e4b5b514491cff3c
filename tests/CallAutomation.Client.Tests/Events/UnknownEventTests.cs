using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class UnknownEventTests
{
    [Fact]
    public void Have_what_all_events_have()
    {
        UnknownCallEvent started = Read("""
            [{"id":"5d0c","source":"calling/callConnections/0a004780","type":"Microsoft.Communication.HoldAudioStarted",
              "data":{"operationContext":"hold-1","resultInformation":{"code":200,"subCode":0,"message":"Action completed successfully."},"version":"2024-09-01-preview",
                      "callConnectionId":"0a004780-5d57","serverCallId":"aHR0/cA==","correlationId":"de76","publicEventType":"Microsoft.Communication.HoldAudioStarted"},
              "time":"2026-09-15T07:04:38.5352374\u002B00:00","specversion":"1.0","datacontenttype":"application/json","subject":"calling/callConnections/0a004780"}]
            """);

        (started.CallConnectionId, started.ServerCallId, started.CorrelationId, started.OperationContext, started.ApiVersion)
            .Should().Be(("0a004780-5d57", "aHR0/cA==", "de76", "hold-1", "2024-09-01-preview"));
        started.ResultInformation.Should().Be(new ResultInformation { Code = 200, SubCode = 0, Message = "Action completed successfully." });
        started.IsCallInferred.Should().BeFalse();
        started.Problem.Should().BeNull();
        started.Data.ToString().Should().StartWith("{").And.EndWith("}");
    }

    [Theory]
    [InlineData("""{"type":"New","source":"calling/callConnections/call-1","data":{"a":1}}""")]
    [InlineData("""{"type":"New","source":"calling\/callConnections\/call-1","data":null}""")]
    [InlineData("""{"type":"New","subject":"calling/callConnections/call-1"}""")]
    [InlineData("""{"type":"New","source":"calling/callConnections/call-1/More","data":[1]}""")]
    [InlineData("""{"type":"Microsoft.Communication.PlayCompleted","source":"calling/callConnections/call-1","data":{"callConnectionId":7}}""")]
    public void Take_the_call_from_their_source_where_nothing_else_names_it(string body)
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString(body)).Single();

        read.CallConnectionId.Should().Be("call-1");
        read.IsCallInferred.Should().BeTrue();
    }

    [Fact]
    public void Take_the_call_of_a_recording_from_its_source()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString(
            """{"type":"Microsoft.Communication.RecordingStateChanged","source":"calling/recordings/aHR0/cHM+Yg==/eyJQ/RecordingStateChanged","data":{"state":"active"}}""")).Single();

        read.ServerCallId.Should().Be("aHR0/cHM+Yg==");
        read.CallConnectionId.Should().BeNull();
        read.IsCallInferred.Should().BeTrue();
    }

    [Theory]
    [InlineData("/subscriptions/s/providers/Microsoft.Communication/communicationServices/r")]
    [InlineData("calling/recordings/eyJQ")]
    [InlineData("calling/callConnections/")]
    public void Take_nothing_from_a_source_that_names_no_call(string source)
    {
        UnknownCallEvent read = Read($$$"""{"type":"New","source":"{{{source}}}","data":{}}""");

        (read.CallConnectionId, read.ServerCallId, read.IsCallInferred).Should().Be((null, null, false));
    }

    [Theory]
    [InlineData("2026-03-12")]
    [InlineData("2021-08-30-preview")]
    [InlineData("2031-01-01")]
    [InlineData("v2")]
    public void Name_the_version_of_the_service_like_all_others(string version)
    {
        Read($$$"""{"type":"New","data":{"version":"{{{version}}}"}}""").ApiVersion.Should().Be(version);
        Sample.Event<CallConnected>("CallConnected", $$"""{"version":"{{version}}"}""").ApiVersion.Should().Be(version);
    }

    private static UnknownCallEvent Read(string body) => CallEventParser.Parse(BinaryData.FromString(body)).Single().Should().BeOfType<UnknownCallEvent>().Subject;
}
