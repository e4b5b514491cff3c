namespace CallAutomation.Emulator.Tests.Preview;

/// <summary>Acting on a call that the application has no part in.</summary>
public class PreviewFromOutsideTests
{
    [Fact]
    public async Task An_expert_is_added_and_three_people_talk_without_the_application()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();

        Reply added = await stage.OnServerCallAsync(running, "participants", stage.AddBody(more: stage.CallbackMember()));
        stage.Clock.Advance(1);
        ReceivedEvent joined = await stage.Application.NextAsync("AddParticipantResult");

        added.Json.GetProperty("participantId").GetGuid().Should().NotBeEmpty();
        (joined.Text("status"), joined.OperationContext, joined.Info()).Should().Be(("completed", "add-1", ""));
        joined.SourceText().Should().Be($"calling/serverCalls/{running}/addParticipantResult");
        (await stage.Emulator.GetParticipantsAsync(running)).Should().Equal("4:" + WireStage.Patient, "4:" + PreviewStage.Doctor, "4:+14255550166");
    }

    [Fact]
    public async Task An_expert_who_is_busy_is_told_as_a_failure()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        stage.Emulator.Phone("+14255550166").IsBusy();

        await stage.OnServerCallAsync(running, "participants", stage.AddBody(more: stage.CallbackMember()));
        ReceivedEvent failed = await stage.Application.NextAsync("AddParticipantResult");

        (failed.Text("status"), failed.Info()).Should().Be(("failed", "486/560486"));
    }

    [Fact]
    public async Task Somebody_is_removed_by_the_id_that_adding_gave_even_while_they_ring()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        string here = (await stage.OnServerCallAsync(running, "participants", stage.AddBody(more: stage.CallbackMember()))).Text("participantId");
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantResult");
        string rings = (await stage.OnServerCallAsync(running, "participants", stage.AddBody("+14255550155", stage.CallbackMember()))).Text("participantId");

        Reply left = await stage.OnServerCallAsync(running, "participants/" + here, method: "DELETE");
        Reply uninvited = await stage.OnServerCallAsync(running, "participants/" + rings, method: "DELETE");
        ReceivedEvent failed = await stage.Application.NextAsync("AddParticipantResult");
        Reply again = await stage.OnServerCallAsync(running, "participants/" + here, method: "DELETE");

        (left.Status, uninvited.Status).Should().Be((202, 202));
        failed.Text("status").Should().Be("failed");
        again.ShouldBeRefused(404, "8522", "Participant not found.");
        (await stage.Emulator.GetParticipantsAsync(running)).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_announcement_is_heard_and_nobody_new_is_in_the_call()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();

        Reply accepted = await stage.OnServerCallAsync(running, ":playAudio", stage.PlayBody(stage.CallbackMember()));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);
        IReadOnlyList<string> listeners = await stage.Emulator.GetParticipantsAsync(running);
        stage.Clock.Advance(4);
        ReceivedEvent played = await stage.Application.NextAsync("PlayAudioResult");

        accepted.Text("status").Should().Be("running");
        listeners.Should().HaveCount(2);
        (played.Text("status"), played.Info()).Should().Be(("completed", "200/0"));
        played.SourceText().Should().Be($"calling/serverCalls/{running}/playAudio");
    }

    [Fact]
    public async Task An_announcement_ends_with_the_call_and_is_told_as_canceled()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        await stage.OnServerCallAsync(running, ":playAudio", stage.PlayBody(stage.CallbackMember() + ",\"loop\":true"));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);

        stage.Phone.HangUp();

        (await stage.Application.NextAsync("PlayAudioResult")).Info().Should().Be("400/8508");
        (await stage.OnServerCallAsync(running, ":playAudio", stage.PlayBody(stage.CallbackMember()))).ShouldBeRefused(404, "8522", "Call not found.");
    }

    [Theory]
    [InlineData(":playAudio")]
    [InlineData("participants")]
    public async Task Without_an_address_for_the_outcome_it_is_refused(string rest)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();

        Reply reply = await stage.OnServerCallAsync(running, rest, rest == "participants" ? stage.AddBody() : stage.PlayBody());

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("callbackUri");
    }

    [Fact]
    public async Task Those_in_the_call_see_who_was_added_from_outside()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, string serverCallId) = await stage.ConnectedPreviewAsync();

        await stage.OnServerCallAsync(serverCallId, "participants", stage.AddBody(more: stage.CallbackMember()));
        stage.Clock.Advance(1);
        ReceivedEvent roster = await stage.Application.UntilAsync("ParticipantsUpdated");

        roster.CallConnectionId.Should().Be(id);
        roster.Participants.Should().Equal("8:acs:clinic_app", "4:" + WireStage.Patient, "4:+14255550166");
    }

    [Fact]
    public async Task An_emulator_that_stops_still_tells_what_became_of_it()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        await stage.OnServerCallAsync(running, ":playAudio", stage.PlayBody(stage.CallbackMember() + ",\"loop\":true"));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);

        await stage.Emulator.StopAsync();

        (await stage.Application.NextAsync("PlayAudioResult")).Info().Should().Be("400/8508");
    }

    [Fact]
    public async Task The_line_of_an_application_is_taken_out_like_anybodys()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        stage.Phone.JoinGroupCall(PreviewStage.Group);
        stage.Emulator.Phone(PreviewStage.Doctor).JoinGroupCall(PreviewStage.Group);
        await stage.OnServerCallAsync(
            PreviewStage.Group,
            ":join",
            $$"""{"source":{{PreviewStage.Source}},"callbackUri":"{{stage.Application.CallbackUri}}","requestedCallEvents":["participantsUpdated"]}""");
        ReceivedEvent roster = await stage.Application.UntilAsync("ParticipantsUpdated");
        string line = roster.Participant("8:acs:clinic_app").GetProperty("participantId").GetString()!;

        (await stage.OnServerCallAsync(PreviewStage.Group, "participants/" + line, method: "DELETE")).Status.Should().Be(202);

        (await stage.Application.NextAsync()).State().Should().Be("disconnecting");
        (await stage.Application.NextAsync()).State().Should().Be("disconnected");
    }

    [Fact]
    public async Task An_application_that_is_in_the_call_twice_is_taken_out_by_the_line_that_is_meant()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        string join = $$"""{"source":{{PreviewStage.Source}},"callbackUri":"{{stage.Application.CallbackUri}}","requestedCallEvents":["participantsUpdated"]}""";
        string first = (await stage.OnServerCallAsync(running, ":join", join)).Text("callConnectionId");
        await stage.Application.UntilAsync("ParticipantsUpdated", roster => roster.Participants.Count() == 3);
        string second = (await stage.OnServerCallAsync(running, ":join", join)).Text("callConnectionId");
        ReceivedEvent four = await stage.Application.UntilAsync("ParticipantsUpdated", roster => roster.Participants.Count() == 4);
        string line = four.Data.GetProperty("participants")[3].GetProperty("participantId").GetString()!;

        (await stage.OnConnectionAsync(first, "participants/" + line, method: "DELETE")).Status.Should().Be(202);

        (await stage.OnConnectionAsync(second, ":hangup")).ShouldBeRefused(404, "8522", "Call not found.");
        (await stage.OnConnectionAsync(first, ":hangup")).Status.Should().Be(202);
    }

    [Fact]
    public async Task A_host_that_is_dead_does_not_hold_up_what_another_application_is_told()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        stage.Emulator.Phone("+14255550166").IsBusy();
        stage.Emulator.Phone("+14255550155").IsBusy();

        await stage.OnServerCallAsync(running, "participants", stage.AddBody(more: ",\"callbackUri\":\"http://127.0.0.1:9/dead\""));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed);
        await stage.OnServerCallAsync(running, "participants", stage.AddBody("+14255550155", stage.CallbackMember()));

        (await stage.Application.NextAsync("AddParticipantResult")).Text("status").Should().Be("failed");
    }

    [Fact]
    public async Task A_group_is_the_same_in_capitals()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        TelephoneCall group = stage.Phone.JoinGroupCall(PreviewStage.Group);

        Reply reply = await stage.OnServerCallAsync(PreviewStage.Group.ToUpperInvariant(), "participants", stage.AddBody(more: stage.CallbackMember()));
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantResult");

        reply.Status.Should().Be(202);
        (await stage.Emulator.GetParticipantsAsync(group.ServerCallId)).Should().HaveCount(2);
    }
}
