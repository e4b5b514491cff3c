using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Events;

public class CommonMembersTests
{
    [Theory]
    [InlineData("AddParticipantSucceeded", typeof(AddParticipantSucceeded), "add-1", 200, 0)]
    [InlineData("AddParticipantFailed", typeof(AddParticipantFailed), "add-1", 486, 560486)]
    [InlineData("RemoveParticipantSucceeded", typeof(RemoveParticipantSucceeded), "remove-1", 200, 0)]
    [InlineData("RemoveParticipantFailed", typeof(RemoveParticipantFailed), "remove-1", 404, 0)]
    [InlineData("MoveParticipantSucceeded", typeof(MoveParticipantSucceeded), "move-1", 200, 0)]
    [InlineData("MoveParticipantFailed", typeof(MoveParticipantFailed), "move-1", 404, 0)]
    [InlineData("CancelAddParticipantSucceeded", typeof(CancelAddParticipantSucceeded), "cancel-1", 200, 0)]
    [InlineData("CancelAddParticipantFailed", typeof(CancelAddParticipantFailed), "cancel-1", 400, 0)]
    [InlineData("CallTransferAccepted", typeof(CallTransferAccepted), "transfer-1", 200, 0)]
    [InlineData("CallTransferFailed", typeof(CallTransferFailed), "transfer-1", 603, 0)]
    [InlineData("SendDtmfTonesCompleted", typeof(SendDtmfTonesCompleted), "send-1", 200, 0)]
    [InlineData("SendDtmfTonesFailed", typeof(SendDtmfTonesFailed), "send-1", 500, 9999)]
    [InlineData("HoldFailed", typeof(HoldFailed), "hold-1", 400, 8536)]
    [InlineData("MediaStreamingStarted", typeof(MediaStreamingStarted), "stream-1", 200, 0)]
    [InlineData("MediaStreamingStopped", typeof(MediaStreamingStopped), "stream-1", 200, 0)]
    [InlineData("MediaStreamingFailed", typeof(MediaStreamingFailed), "stream-1", 500, 9999)]
    [InlineData("TranscriptionStarted", typeof(TranscriptionStarted), "write-1", 200, 0)]
    [InlineData("TranscriptionStopped", typeof(TranscriptionStopped), "write-1", 200, 0)]
    [InlineData("TranscriptionUpdated", typeof(TranscriptionUpdated), "write-1", 200, 0)]
    [InlineData("TranscriptionFailed", typeof(TranscriptionFailed), "write-1", 401, 8565)]
    [InlineData("RecordingStateChanged", typeof(RecordingStateChanged), null, 200, 0)]
    [InlineData("StartRecordingFailed", typeof(StartRecordingFailed), "record-1", 400, 8553)]
    public void Are_read_of_every_event(string name, Type type, string? operationContext, int code, int subCode)
    {
        BinaryData body = WireSample.Event(name);

        CallEvent read = CallEventParser.Parse(body).Should().ContainSingle().Subject;

        read.Should().BeOfType(type);
        read.Type.Should().Be("Microsoft.Communication." + name);
        read.Id.Should().StartWith("7c1d2e50-52c0-4f0f-8d6f-");
        read.Time.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 3, 120, TimeSpan.Zero));
        read.CallConnectionId.Should().Be(Sample.CallConnectionId);
        read.ServerCallId.Should().Be(Sample.ServerCallId);
        read.CorrelationId.Should().Be(Sample.CorrelationId);
        read.OperationContext.Should().Be(operationContext);
        read.ResultInformation.Should().Match<ResultInformation>(result => result.Code == code && result.SubCode == subCode && result.Message!.Length > 0);
        read.RawJson.ToString().Should().StartWith("{").And.EndWith("}").And.Contain(read.Id);
    }

    [Fact]
    public void Hold_what_the_telephone_network_said()
    {
        ResultInformation result = Sample.Event<AddParticipantFailed>().ResultInformation!;

        result.SipDetails.Should().Be(new SipDiagnosticDetails { Code = 486, Message = "Busy Here" });
        result.Q850Details.Should().Be(new SipDiagnosticDetails { Code = 17, Message = "User busy" });
    }

    [Fact]
    public void Are_read_past_members_nobody_knows()
    {
        const string data = """
            {"version":"2","callConnectionId":"c","more":{"callConnectionId":"wrong","list":[{"serverCallId":"wrong"}]},
             "resultInformation":{"more":[{"code":1}],"code":400,"subCode":8508,"message":"m","sipDetails":{"more":{},"code":487}},"serverCallId":"s"}
            """;

        PlayCanceled read = Sample.Event<PlayCanceled>("PlayCanceled", data);

        read.CallConnectionId.Should().Be("c");
        read.ServerCallId.Should().Be("s");
        read.ResultInformation!.ToString().Should().Be("400/8508");
        read.ResultInformation.SipDetails!.Code.Should().Be(487);
    }

    [Fact]
    public void May_be_null_or_missing()
    {
        HoldFailed read = Sample.Event<HoldFailed>("HoldFailed", """{"callConnectionId":null,"resultInformation":null}""");

        read.CallConnectionId.Should().BeEmpty();
        ((CallEvent)read).CallConnectionId.Should().BeNull("what the service did not say can be asked for");
        read.ResultInformation.Should().BeNull();
        read.OperationContext.Should().BeNull();
    }

    [Fact]
    public void Hold_codes_that_were_written_as_text()
    {
        HoldFailed read = Sample.Event<HoldFailed>("HoldFailed", """{"resultInformation":{"code":"400","subCode":"8536"}}""");

        read.ResultInformation.Should().Be(new ResultInformation { Code = 400, SubCode = 8536 });
    }
}
