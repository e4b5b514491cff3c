using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class EventReadingTests
{
    private static readonly Dictionary<string, CallEvent> s_expected = new CallEvent[]
    {
        new CallConnected { OperationContext = "order-17", ResultInformation = Because(200, 0, string.Empty) },
        new CallDisconnected { OperationContext = "order-17", ResultInformation = Because(200, 7000, "Call ended") },
        new CreateCallFailed
        {
            OperationContext = "order-17",
            ResultInformation = Because(486, 560486, "Busy") with
            {
                SipDetails = new SipDiagnosticDetails { Code = 486, Message = "Busy Here" },
                Q850Details = new SipDiagnosticDetails { Code = 17, Message = "User busy" },
            },
        },
        new AnswerFailed { OperationContext = "answer-1", ResultInformation = Because(404, 0, "The call was not found.") },
        new JoinFailed { OperationContext = "join-1", ResultInformation = Because(404, 0, "The call was not found.") },
        new ParticipantsUpdated
        {
            SequenceNumber = 3,
            Participants =
            [
                new CallParticipant { Identifier = new PhoneIdentifier("+14255550123"), IsOnHold = true },
                new CallParticipant { Identifier = new UserIdentifier("8:acs:resource_user"), IsMuted = true },
            ],
            ResultInformation = Because(200, 0, string.Empty),
        },
        new PlayStarted { OperationContext = "play-1", ResultInformation = Because(200, 0, string.Empty) },
        new PlayCompleted { OperationContext = "play-1", ResultInformation = Because(200, 0, "Action completed successfully.") },
        new PlayFailed { OperationContext = "play-1", FailedPlaySourceIndex = 1, ResultInformation = Because(400, 8536, "The file could not be downloaded.") },
        new PlayCanceled { OperationContext = "play-1", ResultInformation = Because(400, 8508, "The operation was canceled.") },
        new RecognizeCompleted
        {
            OperationContext = "ask-1",
            RecognitionType = RecognitionType.Dtmf,
            DtmfResult = new DtmfResult { Tones = [DtmfTone.One, DtmfTone.Pound] },
            ResultInformation = Because(200, 8514, "A stop tone was pressed."),
        },
        new RecognizeFailed { OperationContext = "ask-1", FailedPlaySourceIndex = 0, ResultInformation = Because(400, 8510, "Nobody answered in time.") },
        new RecognizeCanceled { OperationContext = "ask-1", ResultInformation = Because(400, 8508, "The operation was canceled.") },
        new ToneReceived { OperationContext = "tones-1", SequenceId = 1, Tone = DtmfTone.Five, ResultInformation = Because(200, 0, string.Empty) },
        new ToneRecognitionFailed { OperationContext = "tones-1", ResultInformation = Because(500, 9999, "Unspecified error.") },
        new ToneRecognitionStopped { OperationContext = "tones-1", ResultInformation = Because(200, 0, string.Empty) },
    }.ToDictionary(WireName);

    public static TheoryData<string> Expected => new(s_expected.Keys);

    public static TheoryData<string> Callbacks => new(Samples.Callbacks);

    [Theory, MemberData(nameof(Expected))]
    public void Takes_every_member_of(string name)
    {
        CallEvent expected = s_expected[name] with
        {
            Id = Samples.Alone(name)["id"]!.GetValue<string>(),
            Type = "Microsoft.Communication." + name,
            Time = new DateTimeOffset(2026, 10, 1, 12, 0, 3, 120, TimeSpan.Zero),
            CallConnectionId = "401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01",
            ServerCallId = "aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj",
            CorrelationId = "0f0f3d1e-7c55-4f0b-8f6d-0c3fd2a0f7a2",
        };

        CallEvent read = CallEventParser.Parse(Samples.Body(name)).Should().ContainSingle().Subject;

        read.Should().BeOfType(expected.GetType());
        read.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes().Excluding(callEvent => callEvent.RawJson));
    }

    [Theory, MemberData(nameof(Callbacks))]
    public void Needs_no_member_of(string name)
    {
        CallEvent read = CallEventParser.Parse(Samples.WireType(name), BinaryData.FromString("{}"));

        read.Should().BeOfType(CallEventParser.Parse(Samples.Body(name)).Single().GetType()).And.NotBeOfType<UnknownCallEvent>();
        read.CallConnectionId.Should().BeNull();
        read.ResultInformation.Should().BeNull();
    }

    [Theory, MemberData(nameof(Callbacks))]
    public void Leaves_members_it_does_not_know_of(string name)
    {
        System.Text.Json.Nodes.JsonObject extended = Samples.Alone(name);
        extended["traceparent"] = "00-1";
        extended["data"]!["version"] = "2027-01-01";
        extended["data"]!["publicEventType"] = new System.Text.Json.Nodes.JsonObject { ["callConnectionId"] = 7 };

        CallEvent read = CallEventParser.Parse(extended.Bytes()).Single();

        read.CallConnectionId.Should().Be("401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01");
    }

    [Fact]
    public void Knows_the_state_of_a_call()
    {
        CallStateChanged connected = (CallStateChanged)CallEventParser.Parse(Samples.Body("CallConnected")).Single();
        CallStateChanged disconnected = (CallStateChanged)CallEventParser.Parse(Samples.Body("CallDisconnected")).Single();

        connected.State.Should().Be(CallConnectionState.Connected);
        disconnected.State.Should().Be(CallConnectionState.Disconnected);
    }

    [Fact]
    public void Says_in_its_text_what_happened_and_where_but_no_more()
    {
        foreach (CallEvent read in Samples.Callbacks.Select(name => CallEventParser.Parse(Samples.Body(name)).Single()))
        {
            read.ToString().Should().Be($"{read.GetType().Name} (401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01)");
        }
    }

    [Fact]
    public void Hides_keys_numbers_and_messages_in_the_texts_of_its_parts()
    {
        RecognizeCompleted answered = (RecognizeCompleted)CallEventParser.Parse(Samples.Body("RecognizeCompleted")).Single();
        ParticipantsUpdated roster = (ParticipantsUpdated)CallEventParser.Parse(Samples.Body("ParticipantsUpdated")).Single();

        answered.DtmfResult!.ToKeys().Should().Be("1#");
        answered.DtmfResult.ToString().Should().Be("2 tones");
        answered.ResultInformation!.ToString().Should().Be("200/8514");
        roster.Participants[0].ToString().Should().NotContain("425555");
    }

    private static ResultInformation Because(int code, int subCode, string message) => new() { Code = code, SubCode = subCode, Message = message };

    private static string WireName(CallEvent callEvent) => callEvent switch
    {
        JoinFailed => "ConnectFailed",
        ToneReceived => "ContinuousDtmfRecognitionToneReceived",
        ToneRecognitionFailed => "ContinuousDtmfRecognitionToneFailed",
        ToneRecognitionStopped => "ContinuousDtmfRecognitionStopped",
        _ => callEvent.GetType().Name,
    };
}
