using System.Text;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

/// <summary>One bad member costs itself or its event, and never the delivery.</summary>
public class BadMemberTests
{
    private const string Good = """{"type":"Microsoft.Communication.PlayCompleted","data":{"callConnectionId":"call-1"}}""";

    public static TheoryData<string, Type> Bad => new()
    {
        { """{"type":"Microsoft.Communication.PlayCompleted"}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":null}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":"text"}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":[]}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":{"callConnectionId":{}}}""", typeof(PlayCompleted) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":{"resultInformation":[1]}}""", typeof(PlayCompleted) },
        { """{"type":"Microsoft.Communication.PlayCompleted","data":{"resultInformation":{"code":"many","subCode":99999999999}}}""", typeof(PlayCompleted) },
        { """{"type":"Microsoft.Communication.PlayFailed","data":{"failedPlaySourceIndex":"second"}}""", typeof(PlayFailed) },
        { """{"type":"Microsoft.Communication.ParticipantsUpdated","data":{"serverCallId":"s","participants":[7,{"isMuted":"yes"}]}}""", typeof(ParticipantsUpdated) },
        { """{"type":"Microsoft.Communication.ParticipantsUpdated","data":{"serverCallId":"s","participants":{}}}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.RecognizeCompleted","data":{"dtmfResult":{"tones":["one",{},"two"]}}}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.RecognizeCompleted","data":{"speechResult":{"confidence":"high"}}}""", typeof(RecognizeCompleted) },
        { """{"type":"Microsoft.Communication.IncomingCall","data":{}}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.IncomingCall","data":{"incomingCallContext":"c","to":"Bob","callerDisplayName":7}}""", typeof(IncomingCall) },
        { """{"type":"T","id":{"a":[1]},"time":{"b":2},"source":[],"subject":7}""", typeof(UnknownCallEvent) },
        { """{"type":"Microsoft.Communication.PlayCompleted","time":"yesterday","data":{}}""", typeof(PlayCompleted) },
        { """{"type":7}""", typeof(UnknownCallEvent) },
        { """{"type":null,"id":"1"}""", typeof(UnknownCallEvent) },
        { "{}", typeof(UnknownCallEvent) },
        { "7", typeof(UnknownCallEvent) },
        { "null", typeof(UnknownCallEvent) },
        { "[[{}]]", typeof(UnknownCallEvent) },
        { """{"type":"\udc00"}""", typeof(UnknownCallEvent) },
        { """{"\ud800":1,"type":"Microsoft.Communication.PlayCompleted","data":{"\udfff":{"\ud800":[]},"x":"\ud800"}}""", typeof(PlayCompleted) },
        { """{"type":"Microsoft.Communication.IncomingCall","data":{"\udfff":1,"incomingCallContext":"c","customContext":{"\ud800":7}}}""", typeof(IncomingCall) },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Leaves_the_others_of_its_batch(string bad, Type becomes)
    {
        BinaryData body = BinaryData.FromString($"[{Good},{bad},{Good}]");

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(body);

        events.Select(read => read.GetType()).Should().Equal(typeof(PlayCompleted), becomes, typeof(PlayCompleted));
        events.Where((_, place) => place != 1).Should().OnlyContain(read => read.CallConnectionId == "call-1");
        events[1].RawJson.ToString().Should().Be(bad);
        CallEventParser.TryParse(body, out _).Should().BeTrue();
    }

    [Fact]
    public void Leaves_the_others_of_its_event()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString("""
            {"id":{},"type":"Microsoft.Communication.PlayFailed","time":"soon","source":7,
             "data":{"callConnectionId":7,"serverCallId":"s","correlationId":"c","operationContext":true,"version":{},
                     "resultInformation":{"code":400,"subCode":"8536","message":[],"sipDetails":"none","q850Details":{"code":"+17"}},"failedPlaySourceIndex":-1.5}}
            """)).Single();

        PlayFailed failed = read.Should().BeOfType<PlayFailed>().Subject;
        (failed.Id, failed.Time, failed.CallConnectionId, failed.OperationContext, failed.ApiVersion, failed.FailedPlaySourceIndex).Should().Be((null, null, string.Empty, null, null, null));
        (failed.ServerCallId, failed.CorrelationId).Should().Be(("s", "c"));
        failed.ResultInformation.Should().Be(new ResultInformation { Code = 400, SubCode = 8536, Q850Details = new SipDiagnosticDetails { Code = 17 } });
    }

    [Fact]
    public void Tells_all_that_can_be_told_where_the_event_is_of_no_use_without_it()
    {
        CallEvent read = CallEventParser.Parse(BinaryData.FromString("""
            {"id":"1","type":"Microsoft.Communication.ParticipantsUpdated","time":"2026-10-01T12:00:00Z","source":"calling/callConnections/call-1",
             "data":{"participants":"all","sequenceNumber":3,"serverCallId":"s","correlationId":"c","resultInformation":{"code":200}}}
            """)).Single();

        UnknownCallEvent unknown = read.Should().BeOfType<UnknownCallEvent>().Subject;
        unknown.Problem.Should().Be("its 'participants' is not a list.");
        (unknown.Id, unknown.Type, unknown.CallConnectionId, unknown.ServerCallId, unknown.CorrelationId)
            .Should().Be(("1", "Microsoft.Communication.ParticipantsUpdated", "call-1", "s", "c"));
        unknown.IsCallInferred.Should().BeTrue();
        unknown.ResultInformation!.Code.Should().Be(200);
    }

    [Theory]
    [InlineData("""\ud83d""")]
    [InlineData("""\uDE00""")]
    [InlineData("""\ude00\ud83d""")]
    [InlineData("""\ud83dn""")]
    [InlineData("""\ud83d\n""")]
    public void Becomes_a_replacement_character_where_it_is_half_a_surrogate_pair(string half)
    {
        IncomingCall call = Sample.Event<IncomingCall>("IncomingCall", $$$"""
            {"incomingCallContext":"c","callerDisplayName":"Ada {{{half}}}","serverCallId":"{{{half}}}","from":{"rawId":"8:acs:{{{half}}}_u"},
             "customContext":{"sipHeaders":{"X-MS-Custom-{{{half}}}":"{{{half}}}"},"voipHeaders":{"v":"{{{half}}}"} } }
            """);
        RecognizeCompleted spoken = Sample.Event<RecognizeCompleted>("RecognizeCompleted", $$$"""
            {"operationContext":"{{{half}}}","resultInformation":{"message":"{{{half}}}"},"speechResult":{"speech":"hello {{{half}}}"},"choiceResult":{"label":"{{{half}}}","recognizedPhrase":"{{{half}}}"} }
            """);

        call.IncomingCallContext.Should().Be("c");
        string[] texts =
        [
            call.CallerDisplayName!, call.ServerCallId!, call.From.RawId, call.SipHeaders.Single().Key, call.SipHeaders.Single().Value, call.VoipHeaders["v"],
            spoken.OperationContext!, spoken.ResultInformation!.Message!, spoken.SpeechResult!.Speech!, spoken.ChoiceResult!.Label!, spoken.ChoiceResult.RecognizedPhrase!,
        ];
        texts.Should().OnlyContain(text => text.Contains('\uFFFD') && !text.Any(char.IsSurrogate));
        call.CallerDisplayName.Should().StartWith("Ada \uFFFD");
    }

    [Fact]
    public void Spares_whole_surrogate_pairs_beside_it()
    {
        IncomingCall call = Sample.Event<IncomingCall>("IncomingCall", """{"incomingCallContext":"c","callerDisplayName":"\ud83d\ude00 \u00e9 \ud83d \"\\\ud83d\ude00"}""");

        call.CallerDisplayName.Should().Be("\ud83d\ude00 \u00e9 \uFFFD \"\\\ud83d\ude00");
    }

    [Theory]
    [InlineData("callerDisplayName")]
    [InlineData("incomingCallExtra")]
    public void Is_no_hindrance_where_it_is_not_utf_8(string member)
    {
        byte[] body = Encoding.Latin1.GetBytes($$$"""
            [{{{Good}}},{"id":"Jos\u00e9","type":"Microsoft.Communication.IncomingCall","subject":"\u00e9","data":{"incomingCallContext":"c","{{{member}}}":"Jos\u00e9","operationContext":"\u00e9"}},{{{Good}}}]
            """.Replace("\\u00e9", "\u00e9", StringComparison.Ordinal));

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(BinaryData.FromBytes(body));

        events.Should().HaveCount(3);
        IncomingCall call = events[1].Should().BeOfType<IncomingCall>().Subject;
        (call.Id, call.Subject, call.OperationContext).Should().Be(("Jos\uFFFD", "\uFFFD", "\uFFFD"));
        call.CallerDisplayName.Should().Be(member == "callerDisplayName" ? "Jos\uFFFD" : null);
    }

    [Theory]
    [InlineData("a\tb\nc\0", "a\tb\nc\0")]
    [InlineData("C:\\pbx", "C:\\pbx")]
    [InlineData("\\u12", "\\u12")]
    public void Is_no_hindrance_where_a_text_is_written_as_no_json_text_may_be(string written, string read)
    {
        BinaryData body = BinaryData.FromString($$$"""[{{{Good}}},{"type":"Microsoft.Communication.PlayCompleted","data":{"operationContext":"{{{written}}}"}}]""");

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(body);

        events.Select(callEvent => callEvent.OperationContext).Should().Equal(null, read);
    }

    [Fact]
    public void Is_skipped_however_deep_it_goes()
    {
        string deep = new string('[', 500) + new string(']', 500);

        IReadOnlyList<CallEvent> events = CallEventParser.Parse(BinaryData.FromString(
            $$$"""[{{{Good}}},{"type":"Microsoft.Communication.IncomingCall","data":{"more":{{{deep}}},"incomingCallContext":"c"}},{"type":"T","data":{{{deep}}}}]"""));

        events.Select(read => read.GetType()).Should().Equal(typeof(PlayCompleted), typeof(IncomingCall), typeof(UnknownCallEvent));
    }

    [Fact]
    public void Costs_time_in_proportion_where_there_are_many()
    {
        string many = string.Join(',', Enumerable.Repeat("""{"isMuted":"no","identifier":7}""", 2_000));

        ParticipantsUpdated roster = Sample.Event<ParticipantsUpdated>("ParticipantsUpdated", $$"""{"serverCallId":"s","participants":[{{many}}]}""");

        roster.Participants.Should().HaveCount(2_000);
    }
}
