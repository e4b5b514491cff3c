using System.Text.Json;

namespace CallAutomation.Emulator.Tests.Preview;

/// <summary>The life of a call as the language of 2021 tells it: states, in order, and what each event looks like.</summary>
public class PreviewCallTests
{
    [Theory, InlineData(PreviewStage.First), InlineData(PreviewStage.Second)]
    public async Task A_call_comes_up_and_goes_down_through_all_four_states(string version)
    {
        await using WireStage stage = await PreviewStage.StartAsync(version);

        Reply created = await stage.PostAsync("/calling/callConnections", stage.CallBody());
        string id = created.Text("callConnectionId");
        ReceivedEvent connecting = await stage.Application.NextAsync("CallConnectionStateChanged");
        stage.Clock.Advance(1);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnectionStateChanged");
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");
        Reply hungUp = await stage.OnConnectionAsync(id, ":hangup");
        ReceivedEvent disconnecting = await stage.Application.NextAsync("CallConnectionStateChanged");
        ReceivedEvent disconnected = await stage.Application.NextAsync("CallConnectionStateChanged");

        (created.Status, created.Json.EnumerateObject().Count()).Should().Be((201, 1));
        (hungUp.Status, hungUp.Text).Should().Be((202, ""));
        new[] { connecting, connected, disconnecting, disconnected }.Select(PreviewStage.State).Should().Equal("connecting", "connected", "disconnecting", "disconnected");
        connecting.Data.TryGetProperty("serverCallId", out _).Should().BeFalse("nobody knows it before the call is up");
        connected.Text("serverCallId").Should().MatchRegex("^[A-Za-z0-9_-]+$");
        roster.Participants.Should().Equal("8:acs:clinic_app", "4:" + WireStage.Patient);
    }

    [Fact]
    public async Task An_event_is_one_cloud_event_in_an_array_and_brings_no_token()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string id = await stage.CreatePreviewAsync();

        ReceivedEvent connecting = await stage.Application.NextAsync("CallConnectionStateChanged");

        connecting.Body.GetArrayLength().Should().Be(1);
        JsonElement envelope = connecting.Envelope;
        envelope.EnumerateObject().Select(member => member.Name).Should().BeEquivalentTo("id", "source", "type", "data", "time", "specversion", "datacontenttype", "subject");
        envelope.GetProperty("id").GetGuid().Should().NotBeEmpty();
        envelope.GetProperty("specversion").GetString().Should().Be("1.0");
        envelope.GetProperty("datacontenttype").GetString().Should().Be("application/json");
        envelope.GetProperty("time").GetString().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$");
        envelope.GetProperty("source").GetString().Should().Be($"calling/callConnections/{id}/callState");
        envelope.GetProperty("subject").GetString().Should().Be($"calling/callConnections/{id}/callState");
        connecting.ContentType.Should().Be("application/json; charset=utf-8");
        connecting.Authorization.Should().BeNullOrEmpty("the query was the only secret of that time");
    }

    [Theory]
    [InlineData("callbacks?secret=%41b%2Fc+d==&x=%7e")]
    [InlineData("callbacks?secret=a%20b&again=1&again=2")]
    public async Task The_query_of_a_callback_address_arrives_as_it_was_given(string address)
    {
        await using WireStage stage = await PreviewStage.StartAsync();

        await stage.PostAsync("/calling/callConnections", stage.CallBody(callbackUri: stage.Application.Address + address));

        (await stage.Application.NextAsync()).Target.Should().Be("/" + address);
    }

    [Fact]
    public async Task What_was_not_subscribed_to_is_not_sent()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        stage.Phone.Presses("1", TimeSpan.Zero);
        string id = await stage.CreatePreviewAsync("");
        stage.Clock.Advance(2);
        await stage.OnConnectionAsync(id, ":hangup");

        List<string> told = [];
        while (told.Count < 4)
        {
            told.Add((await stage.Application.NextAsync()).Name);
        }

        told.Should().OnlyContain(name => name == "CallConnectionStateChanged");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.TonePressed);
    }

    [Fact]
    public async Task Keys_are_counted_and_spelled_as_the_language_spells_them()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        stage.Phone.Press("19*#A");
        List<ReceivedEvent> keys = [];
        while (keys.Count < 5)
        {
            keys.Add(await stage.Application.NextAsync("DtmfReceived"));
        }

        keys.Select(key => key.Data.GetProperty("toneInfo").GetProperty("tone").GetString()).Should().Equal("tone1", "tone9", "star", "pound", "a");
        keys.Select(key => key.Data.GetProperty("toneInfo").GetProperty("sequenceId").GetInt32()).Should().Equal(1, 2, 3, 4, 5);
        keys[0].SourceText().Should().Be($"calling/callConnections/{id}/dtmf");
    }

    [Fact]
    public async Task Everybody_sees_who_comes_leaves_and_is_muted()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        await stage.OnConnectionAsync(id, "participants", stage.AddBody(PreviewStage.Doctor));
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantResult");
        ReceivedEvent three = await stage.Application.NextAsync("ParticipantsUpdated");
        stage.Phone.Mute();
        ReceivedEvent muted = await stage.Application.NextAsync("ParticipantsUpdated");
        stage.Phone.HangUp();
        ReceivedEvent two = await stage.Application.NextAsync("ParticipantsUpdated");

        three.Participants.Should().Equal("8:acs:clinic_app", "4:" + WireStage.Patient, "4:" + PreviewStage.Doctor);
        three.Participant("4:" + WireStage.Patient).GetProperty("isMuted").GetBoolean().Should().BeFalse();
        muted.Participant("4:" + WireStage.Patient).GetProperty("isMuted").GetBoolean().Should().BeTrue();
        two.Participants.Should().Equal("8:acs:clinic_app", "4:" + PreviewStage.Doctor);
        two.Participant("4:" + PreviewStage.Doctor).GetProperty("participantId").GetString()
            .Should().Be(three.Participant("4:" + PreviewStage.Doctor).GetProperty("participantId").GetString(), "a line keeps its id");
        two.SourceText().Should().Be($"calling/callConnections/{id}/participantsUpdated");
        three.Data.EnumerateObject().Select(member => member.Name).Should().Equal("callConnectionId", "participants");
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("declines")]
    [InlineData("no answer")]
    public async Task A_call_that_nobody_takes_ends_without_having_been_up(string why)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        _ = why switch
        {
            "busy" => stage.Phone.IsBusy(),
            "declines" => stage.Phone.Declines(),
            _ => stage.Phone.DoesNotAnswer(),
        };
        await stage.CreatePreviewAsync();
        (await stage.Application.NextAsync()).State().Should().Be("connecting");

        stage.Clock.Advance(31);

        (await stage.Application.NextAsync()).State().Should().Be("disconnecting");
        (await stage.Application.NextAsync()).State().Should().Be("disconnected");
    }

    [Fact]
    public async Task When_the_person_hangs_up_a_call_of_two_ends()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        stage.Phone.HangUp();

        (await stage.Application.NextAsync()).State().Should().Be("disconnecting");
        (await stage.Application.NextAsync()).State().Should().Be("disconnected");
        (await stage.OnConnectionAsync(id, ":hangup")).ShouldBeRefused(404, "8522", "Call not found.");
    }

    [Fact]
    public async Task A_group_is_one_call_under_its_guid_and_its_server_call_id()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        stage.Phone.JoinGroupCall(PreviewStage.Group);
        stage.Emulator.Phone(PreviewStage.Doctor).JoinGroupCall(PreviewStage.Group);

        Reply first = await JoinAsync(stage, PreviewStage.Group);
        (await stage.Application.NextAsync()).State().Should().Be("connecting");
        ReceivedEvent connected = await stage.Application.NextAsync();
        await stage.Application.NextAsync("ParticipantsUpdated");
        Reply second = await JoinAsync(stage, connected.Text("serverCallId"));
        ReceivedEvent roster = await stage.Application.UntilAsync("ParticipantsUpdated");

        (first.Status, second.Status).Should().Be((202, 202));
        first.Text("callConnectionId").Should().NotBe(second.Text("callConnectionId"), "two joins give two legs");
        roster.Participants.Should().HaveCount(4);
        roster.Data.GetProperty("participants").EnumerateArray().Select(one => one.GetProperty("participantId").GetGuid()).Should().OnlyHaveUniqueItems();
    }

    private static Task<Reply> JoinAsync(WireStage stage, string id) => stage.OnServerCallAsync(
        id,
        ":join",
        $$"""{"source":{{PreviewStage.Source}},"callbackUri":"{{stage.Application.CallbackUri}}","requestedMediaTypes":["audio"],"requestedCallEvents":["participantsUpdated"]}""");
}
