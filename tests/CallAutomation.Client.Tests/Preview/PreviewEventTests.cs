using System.Text.Json.Nodes;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Events;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewEventTests
{
    private const string Call = "0b1c2d3e-0000-4000-8000-000000000001";
    private const string Server = "aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj";

    [Theory]
    [InlineData("connecting", typeof(CallConnecting))]
    [InlineData("connected", typeof(CallConnected))]
    [InlineData("disconnecting", typeof(CallDisconnecting))]
    [InlineData("disconnected", typeof(CallDisconnected))]
    [InlineData("incoming", typeof(CallStateChanged))]
    public void Each_state_is_an_event_and_a_state_we_do_not_name_is_the_general_one(string state, Type type)
    {
        CallStateChanged changed = Read<CallStateChanged>("CallConnectionStateChanged-" + state);

        changed.Should().BeOfType(type);
        changed.State.Should().Be(new CallConnectionState(state));
        changed.CallConnectionId.Should().Be(Call);
        changed.IsCallInferred.Should().BeFalse();
        changed.ServerCallId.Should().Be(state is "connecting" or "incoming" ? null : Server);
        changed.Type.Should().Be("Microsoft.Communication.CallConnectionStateChanged");
        changed.Time.Should().Be(new DateTimeOffset(2021, 6, 30, 12, 0, 2, TimeSpan.Zero).AddTicks(1234567));
        changed.Id.Should().Be("5a0d5f0e-2b5c-4d53-9a0e-0a6f2f0f1c11");
    }

    [Fact]
    public void Keys_arrive_under_the_old_name_and_under_the_new_one()
    {
        ToneReceived old = Read<ToneReceived>("DtmfReceived");
        ToneReceived later = Read<ToneReceived>("ToneReceived");

        (old.Tone, old.SequenceId, old.CallConnectionId).Should().Be((DtmfTone.One, 1, Call));
        (later.Tone, later.SequenceId).Should().Be((DtmfTone.Asterisk, 2));
    }

    [Theory]
    [InlineData("tone0", "zero")]
    [InlineData("tone9", "nine")]
    [InlineData("Tone5", "five")]
    [InlineData("star", "asterisk")]
    [InlineData("pound", "pound")]
    [InlineData("a", "a")]
    [InlineData("D", "d")]
    [InlineData("flash", "flash")]
    [InlineData("toneX", "toneX")]
    public void Each_key_is_the_one_of_the_stable_language(string spelled, string tone) =>
        Event<ToneReceived>("DtmfReceived", $$$"""{"toneInfo":{"sequenceId":1,"tone":"{{{spelled}}}"}}""").Tone.Should().Be(new DtmfTone(tone));

    [Fact]
    public void A_flash_is_a_known_tone_without_a_key()
    {
        DtmfTone flash = Event<ToneReceived>("DtmfReceived", """{"toneInfo":{"sequenceId":1,"tone":"flash"}}""").Tone;

        flash.Should().Be(DtmfTone.Flash);
        flash.ToKey().Should().BeNull();
    }

    [Theory]
    [InlineData("running", typeof(PlayStarted))]
    [InlineData("completed", typeof(PlayCompleted))]
    [InlineData("canceled", typeof(PlayCanceled))]
    [InlineData("failed", typeof(PlayFailed))]
    [InlineData("not-started", typeof(UnknownCallEvent))]
    public void The_result_of_a_play_is_told_by_status_and_sub_code(string name, Type type)
    {
        CallEvent played = Read<CallEvent>("PlayAudioResult-" + name);

        played.Should().BeOfType(type);
        played.OperationContext.Should().Be("context-1");
        played.CallConnectionId.Should().Be(Call, "the source says it where the data does not");
        played.IsCallInferred.Should().BeTrue();
    }

    [Fact]
    public void A_canceled_play_keeps_the_codes_and_the_misspelled_text()
    {
        ResultInformation? result = Read<PlayCanceled>("PlayAudioResult-canceled").ResultInformation;

        (result!.Code, result.SubCode, result.Message).Should().Be((400, 8508, "Action falied, the operation was cancelled."));
        result.Meaning.Should().Contain("Canceled");
    }

    [Fact]
    public void The_result_of_a_play_from_outside_names_the_call_of_everyone()
    {
        PlayCompleted played = Read<PlayCompleted>("PlayAudioResult-from-outside");

        (played.CallConnectionId, played.ServerCallId).Should().Be((string.Empty, Server));
    }

    [Fact]
    public void Without_a_source_the_call_of_a_play_is_not_known()
    {
        PlayCompleted played = Event<PlayCompleted>("PlayAudioResult", """{"status":"completed","operationContext":"context-1"}""");

        (played.CallConnectionId, played.ServerCallId, played.OperationContext).Should().Be((string.Empty, null, "context-1"));
    }

    [Fact]
    public void An_invitation_ends_in_success_or_failure_and_names_nobody()
    {
        AddParticipantSucceeded joined = Read<AddParticipantSucceeded>("AddParticipantResult-completed");
        AddParticipantFailed busy = Read<AddParticipantFailed>("AddParticipantResult-failed");

        (joined.OperationContext, joined.Participant, joined.ResultInformation).Should().Be(("context-1", null, null));
        (busy.ResultInformation!.Code, busy.ResultInformation.SubCode).Should().Be((486, 560486));
        Read<AddParticipantSucceeded>("InviteParticipantResult").OperationContext.Should().Be("context-1", "it was the name before");
        Read<AddParticipantSucceeded>("InviteParticipantsResultEvent").OperationContext.Should().Be("context-1", "it was the name in the draft");
        Event<UnknownCallEvent>("AddParticipantResult", """{"status":"running"}""").Data.ToString().Should().Be("""{"status":"running"}""");
    }

    [Fact]
    public void The_roster_shows_the_ids_people_are_removed_by()
    {
        ParticipantsUpdated roster = Read<ParticipantsUpdated>("ParticipantsUpdated");

        roster.CallConnectionId.Should().Be(Call);
        roster.SequenceNumber.Should().BeNull();
        roster.Participants.Should().Equal(
            new CallParticipant { Identifier = StableRequests.User, ParticipantId = "participant-1" },
            new CallParticipant { Identifier = StableRequests.Phone, ParticipantId = "participant-2", IsMuted = true });
    }

    [Fact]
    public void Two_rosters_with_one_name_are_each_read_as_their_own_language_writes_them()
    {
        JsonArray both = [Alone("ParticipantsUpdated"), Samples.Alone("ParticipantsUpdated")];

        ParticipantsUpdated[] read = [.. CallEventParser.Parse(both.Bytes()).Cast<ParticipantsUpdated>()];

        read[0].Participants.Should().OnlyContain(participant => participant.ParticipantId != null);
        (read[0].SequenceNumber, read[0].ServerCallId, read[0].CorrelationId).Should().Be((null, null, null));
        read[1].Participants.Should().OnlyContain(participant => participant.ParticipantId == null);
        (read[1].SequenceNumber, read[1].ServerCallId).Should().NotBe((null, null));
    }

    [Theory]
    [InlineData("""{"callConnectionId":"call-1","participants":[]}""", false)]
    [InlineData("""{"callConnectionId":"call-1","participants":[{"identifier":{"rawId":"4:+14255550123"},"participantId":"p","isMuted":false}],"serverCallId":"server-1"}""", true)]
    [InlineData("""{"callConnectionId":"call-1","participants":[{"identifier":{"rawId":"4:+14255550123"},"participantId":"p","isMuted":false}],"sequenceNumber":3}""", true)]
    [InlineData("""{"callConnectionId":"call-1","participants":[{"identifier":{"rawId":"4:+14255550123"},"participantId":"p","isMuted":false}]}""", false)]
    public void What_a_roster_is_told_apart_by(string data, bool isStable)
    {
        ParticipantsUpdated roster = Event<ParticipantsUpdated>("ParticipantsUpdated", data);

        roster.CallConnectionId.Should().Be("call-1");
        roster.Participants.Count(participant => participant.ParticipantId is not null).Should().Be(isStable || roster.Participants.Count == 0 ? 0 : 1);
    }

    [Fact]
    public void The_state_of_a_recording_is_the_event_of_the_stable_language()
    {
        RecordingStateChanged changed = Read<RecordingStateChanged>("CallRecordingStateChanged");

        (changed.RecordingId, changed.State, changed.ServerCallId, changed.RecordingKind).Should().Be((Sample.RecordingId, RecordingState.Active, Server, null));
        changed.StartTime.Should().Be(new DateTimeOffset(2021, 6, 30, 12, 1, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_files_of_2021_are_read_as_those_of_today()
    {
        RecordingFileStatusUpdated files = Read<RecordingFileStatusUpdated>("RecordingFileStatusUpdated");

        files.Chunks.Should().ContainSingle().Which.DocumentId.Should().Be("0-eus-d12-801b3f3fc462fe8a01e6810cbff729b8");
        (files.Duration, files.SessionEndReason, files.Content).Should().Be((TimeSpan.FromMilliseconds(6620), RecordingSessionEndReason.CallEnded, null));
    }

    [Fact]
    public void A_log_of_early_2021_is_read_too()
    {
        CallConnected connected = Read<CallConnected>("CallLegStateChanged");

        (connected.CallConnectionId, connected.ServerCallId, connected.Id).Should().Be((Call, Server, null));
    }

    [Fact]
    public void A_member_of_the_wrong_kind_is_left_out()
    {
        Event<CallStateChanged>("CallConnectionStateChanged", """{"callConnectionState":7,"callConnectionId":"c"}""").CallConnectionId.Should().Be("c");
        Event<ToneReceived>("DtmfReceived", """{"toneInfo":"tone1","callConnectionId":"c"}""").CallConnectionId.Should().Be("c");
        Event<PlayCompleted>("PlayAudioResult", """{"status":"completed","resultInfo":{"code":"many","subcode":8531}}""").ResultInformation!.SubCode.Should().Be(8531);
        Event<RecordingStateChanged>("CallRecordingStateChanged", """{"startDateTime":"yesterday","recordingId":"r"}""").RecordingId.Should().Be("r");
        Event<AddParticipantFailed>("AddParticipantResult", """{"status":"failed","operationContext":"add \ud83d"}""").OperationContext.Should().Be("add \uFFFD");
    }

    [Theory]
    [InlineData("ParticipantsUpdated", """{"participants":{}}""", "its 'participants' is not a list.")]
    [InlineData("AddParticipantResult", "null", "its 'data' is missing, or not an object.")]
    public void What_would_say_something_else_without_its_data_is_unknown_and_says_why(string name, string data, string problem) =>
        Event<UnknownCallEvent>(name, data).Problem.Should().Be(problem);

    [Fact]
    public void A_number_is_told_from_its_part_where_the_raw_id_lost_the_plus_sign()
    {
        ParticipantsUpdated roster = Event<ParticipantsUpdated>(
            "ParticipantsUpdated", """{"participants":[{"identifier":{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}}}]}""");

        roster.Participants.Single().Identifier.Should().Be(new PhoneIdentifier("+14255550123"));
    }

    [Fact]
    public void Each_sample_is_read_and_none_is_unknown_but_the_one_that_should_be()
    {
        string[] names = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Preview", "events"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!)];

        names.Where(name => Read<CallEvent>(name) is UnknownCallEvent).Should().Equal("PlayAudioResult-not-started");
        foreach (string name in names)
        {
            CallEvent read = Read<CallEvent>(name);
            JsonNode.DeepEquals(JsonNode.Parse(read.RawJson), Alone(name)).Should().BeTrue(name);
            read.Type.Should().Be("Microsoft.Communication." + name.Split('-')[0]);
        }
    }

    private static T Read<T>(string name)
        where T : CallEvent => CallEventParser.Parse(WireSample.Event(name, WireSample.Preview)).Should().ContainSingle().Which.Should().BeAssignableTo<T>().Subject;

    private static T Event<T>(string name, string data)
        where T : CallEvent => CallEventParser.Parse("Microsoft.Communication." + name, BinaryData.FromString(data)).Should().BeAssignableTo<T>().Subject;

    private static JsonObject Alone(string name) => (JsonObject)JsonNode.Parse(WireSample.Event(name, WireSample.Preview))![0]!.DeepClone();
}
