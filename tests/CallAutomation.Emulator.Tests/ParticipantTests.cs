using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

public class ParticipantTests
{
    private const string Doctor = StageVerbs.Doctor;
    private const string User = StageVerbs.User;

    [Fact]
    public async Task Everybody_is_listed_and_each_can_be_read()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync();

        Reply list = await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants");
        Reply one = await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants/4%3A%2B14255550124");
        Reply nobody = await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants/4%3A%2B14255550125");

        list.Status.Should().Be(200);
        list.Json.TryGetProperty("nextLink", out _).Should().BeFalse();
        list.Json.GetProperty("value").GetArrayLength().Should().Be(3);
        one.Status.Should().Be(200);
        one.Json.GetProperty("identifier").GetRawText().Should().Be(WireStage.Number(Doctor));
        one.Json.GetProperty("isMuted").GetBoolean().Should().BeFalse();
        one.Json.GetProperty("isOnHold").GetBoolean().Should().BeFalse();
        nobody.Status.Should().Be(404);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_with_relative_links()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.ParticipantsPerPage = 2);
        string id = await stage.CallOfThreeAsync();
        List<string> seen = [];
        List<int> sizes = [];
        string path = $"/calling/callConnections/{id}/participants";
        string? query = null;

        do
        {
            Reply page = await stage.SendAsync(HttpMethod.Get, path, query: query);
            JsonElement[] people = [.. page.Json.GetProperty("value").EnumerateArray()];
            sizes.Add(people.Length);
            seen.AddRange(people.Select(one => one.GetProperty("identifier").GetProperty("rawId").GetString()!));
            string? next = page.Json.TryGetProperty("nextLink", out JsonElement link) ? link.GetString() : null;
            next?.Should().StartWith("/calling/").And.Contain($"api-version={Newest.Date}");
            query = next?[next.IndexOf('?', StringComparison.Ordinal)..];
        }
        while (query is not null);

        sizes.Should().Equal(2, 1);
        seen.Should().OnlyHaveUniqueItems().And.Contain("4:" + WireStage.Patient).And.Contain("4:" + Doctor);
    }

    [Fact]
    public async Task Somebody_who_leaves_between_two_pages_hides_nobody_else()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.ParticipantsPerPage = 2);
        string id = await stage.CallOfThreeAsync();
        Reply first = await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants");
        string next = first.Text("nextLink");
        stage.Phone.HangUp();
        await stage.Application.NextAsync("ParticipantsUpdated");

        Reply second = await stage.SendAsync(HttpMethod.Get, next[..next.IndexOf('?', StringComparison.Ordinal)], query: next[next.IndexOf('?', StringComparison.Ordinal)..]);

        second.Json.GetProperty("value").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("identifier").GetProperty("rawId").GetString().Should().Be("4:" + Doctor);
    }

    [Fact]
    public async Task Somebody_who_picks_up_has_been_added()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.AddAsync(id);
        stage.Clock.Advance(1);
        ReceivedEvent added = await stage.Application.NextAsync("AddParticipantSucceeded");
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");

        reply.Status.Should().Be(202);
        reply.Json.GetProperty("participant").GetProperty("identifier").GetRawText().Should().Be(WireStage.Number(Doctor));
        reply.Text("operationContext").Should().Be("add-1");
        reply.Text("invitationId").Should().NotBeNullOrEmpty();
        added.Who().Should().Be("4:" + Doctor);
        added.OperationContext.Should().Be("add-1");
        added.Result.Should().Be("200/0");
        roster.Participants.Should().HaveCount(3);
        roster.Data.GetProperty("sequenceNumber").GetInt32().Should().Be(2);
    }

    [Theory]
    [InlineData(PickUpHabit.IsBusy, 0, "486/560486")]
    [InlineData(PickUpHabit.IsUnreachable, 0, "480/10078")]
    [InlineData(PickUpHabit.Declines, 1, "603/0")]
    [InlineData(PickUpHabit.DoesNotAnswer, 30, "487/10004")]
    public async Task Somebody_who_does_not_come_has_not_been_added(PickUpHabit habit, double seconds, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).WhenInvited(habit);
        string id = await stage.ConnectedCallAsync();

        await stage.AddAsync(id);
        stage.Clock.Advance(seconds);
        ReceivedEvent failed = await stage.Application.NextAsync("AddParticipantFailed");

        failed.Result.Should().Be(result);
        failed.Who().Should().Be("4:" + Doctor);
        failed.OperationContext.Should().Be("add-1");
        (await stage.StateAsync(id)).Should().Be("connected");
    }

    [Fact]
    public async Task An_invitation_ends_when_its_time_is_up()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).DoesNotAnswer();
        string id = await stage.ConnectedCallAsync();
        DateTimeOffset start = stage.Clock.GetUtcNow();

        await stage.AddAsync(id, more: ",\"invitationTimeoutInSeconds\":7");
        stage.Clock.Advance(100);
        ReceivedEvent failed = await stage.Application.NextAsync("AddParticipantFailed");

        failed.Result.Should().Be("487/10004");
        failed.Time.Should().Be(start.AddSeconds(7));
    }

    [Fact]
    public async Task An_invitation_can_outlast_the_usual_patience()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).WhenInvited(PickUpHabit.Answers, TimeSpan.FromSeconds(120));
        string id = await stage.ConnectedCallAsync();

        await stage.AddAsync(id, more: ",\"invitationTimeoutInSeconds\":180");
        stage.Clock.Advance(120);

        await stage.Application.NextAsync("AddParticipantSucceeded");
    }

    [Theory]
    [InlineData("4:" + WireStage.Patient)]
    [InlineData("4:" + Doctor)]
    public async Task Nobody_is_added_twice(string rawId)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.AddAsync(id);

        (await stage.AddAsync(id, rawId[2..])).Status.Should().Be(202);

        ReceivedEvent failed = await stage.Application.NextAsync("AddParticipantFailed");
        failed.Result.Should().Be("400/0");
        failed.Who().Should().Be(rawId);
    }

    [Fact]
    public async Task An_invitation_can_be_taken_back_while_it_rings()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).WaitsToBePickedUp();
        string id = await stage.ConnectedCallAsync();
        string invitation = (await stage.AddAsync(id)).Text("invitationId");

        Reply reply = await stage.CancelAddAsync(id, invitation);
        ReceivedEvent canceled = await stage.Application.NextAsync("CancelAddParticipantSucceeded");

        reply.Status.Should().Be(202);
        reply.Text("invitationId").Should().Be(invitation);
        reply.Text("operationContext").Should().Be("cancel-1");
        canceled.Data.GetProperty("invitationId").GetString().Should().Be(invitation);
        canceled.OperationContext.Should().Be("cancel-1");
        canceled.Result.Should().Be("487/5234", "that is how the invitation ended");
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneDoesNotAnswer && entry.Who == Doctor);
        (await stage.RemoveAsync(id, "4:" + Doctor)).Status.Should().Be(202);
        (await stage.Application.NextAsync("RemoveParticipantFailed")).Who().Should().Be("4:" + Doctor);
    }

    [Fact]
    public async Task An_invitation_that_was_taken_up_cannot_be_taken_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string invitation = (await stage.AddAsync(id)).Text("invitationId");
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantSucceeded");
        await stage.Application.NextAsync("ParticipantsUpdated");

        await stage.CancelAddAsync(id, invitation);

        ReceivedEvent failed = await stage.Application.NextAsync("CancelAddParticipantFailed");
        failed.Data.GetProperty("invitationId").GetString().Should().Be(invitation);
        failed.Result.Should().Be("404/0");
    }

    [Fact]
    public async Task Somebody_who_is_removed_is_gone()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync();

        Reply reply = await stage.RemoveAsync(id, "4:" + Doctor);
        ReceivedEvent removed = await stage.Application.NextAsync("RemoveParticipantSucceeded");
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");

        reply.Status.Should().Be(202);
        reply.Text("operationContext").Should().Be("remove-1");
        removed.Who().Should().Be("4:" + Doctor);
        removed.OperationContext.Should().Be("remove-1");
        roster.Participants.Should().HaveCount(2).And.NotContain("4:" + Doctor);
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == Doctor && entry.What.Contains("200/5300"));
    }

    [Fact]
    public async Task Removing_the_only_other_one_ends_the_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.RemoveAsync(id, "4:" + WireStage.Patient);

        await stage.Application.NextAsync("RemoveParticipantSucceeded");
        (await stage.Application.NextAsync("CallDisconnected")).CallConnectionId.Should().Be(id);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_cannot_be_removed()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.RemoveAsync(id, "4:" + Doctor)).Status.Should().Be(202);

        (await stage.Application.NextAsync("RemoveParticipantFailed")).Result.Should().Be("404/0");
    }

    [Fact]
    public async Task What_is_played_to_somebody_ends_when_they_are_removed()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync();
        string uri = stage.Application.Serve("long.wav", Wav.Silence(10));
        await stage.PlayAsync(id, uri, $$""","playTo":[{{StageVerbs.RawNumber(Doctor)}}],"operationContext":"p-1" """);
        await stage.Application.UntilAsync("PlayStarted");

        await stage.RemoveAsync(id, "4:" + Doctor);

        await stage.Application.UntilAsync("RemoveParticipantSucceeded");
        (await stage.Application.UntilAsync("PlayCanceled")).OperationContext.Should().Be("p-1");
    }

    [Fact]
    public async Task A_user_is_muted_and_unmutes_themselves()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallWithUserAsync();

        Reply reply = await stage.MuteAsync(id, User);
        ReceivedEvent muted = await stage.Application.NextAsync("ParticipantsUpdated");
        stage.Emulator.Phone(User).Unmute();
        ReceivedEvent unmuted = await stage.Application.NextAsync("ParticipantsUpdated");

        reply.Status.Should().Be(200);
        reply.Text("operationContext").Should().Be("mute-1");
        muted.Participant(User).GetProperty("isMuted").GetBoolean().Should().BeTrue();
        muted.Participant("4:" + WireStage.Patient).GetProperty("isMuted").GetBoolean().Should().BeFalse();
        unmuted.Participant(User).GetProperty("isMuted").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_phone_number_cannot_be_muted_and_neither_can_somebody_who_is_not_there()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.MuteAsync(id, "4:" + WireStage.Patient)).Status.Should().Be(400);
        (await stage.MuteAsync(id, User)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Somebody_is_brought_over_from_another_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string from = await stage.CallOfThreeAsync();
        Reply created = await stage.PostAsync("/calling/callConnections", stage.CreateBody("+14255550125"));
        string here = created.Text("callConnectionId");
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        Reply reply = await stage.MoveHereAsync(here, from, "4:" + Doctor);
        ReceivedEvent[] events = [await stage.Application.NextAsync(), await stage.Application.NextAsync(), await stage.Application.NextAsync()];

        reply.Status.Should().Be(202);
        reply.Text("fromCall").Should().Be(from);
        reply.Text("operationContext").Should().Be("move-1");
        reply.Json.GetProperty("participants")[0].GetProperty("identifier").GetProperty("rawId").GetString().Should().Be("4:" + Doctor);
        ReceivedEvent moved = events.Single(one => one.Name == "MoveParticipantSucceeded");
        moved.CallConnectionId.Should().Be(here);
        moved.Who().Should().Be("4:" + Doctor);
        moved.Data.GetProperty("fromCall").GetString().Should().Be(from);
        events.Single(one => one.Name == "ParticipantsUpdated" && one.CallConnectionId == here).Participants.Should().HaveCount(3).And.Contain("4:" + Doctor);
        events.Single(one => one.Name == "ParticipantsUpdated" && one.CallConnectionId == from).Participants.Should().HaveCount(2).And.NotContain("4:" + Doctor);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_other_call_cannot_be_brought_over()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string here = await stage.ConnectedCallAsync();

        (await stage.MoveHereAsync(here, "no-such-call", "4:" + Doctor)).Status.Should().Be(202);

        ReceivedEvent failed = await stage.Application.NextAsync("MoveParticipantFailed");
        failed.Result.Should().Be("404/0");
        failed.Data.GetProperty("fromCall").GetString().Should().Be("no-such-call");
    }

    [Fact]
    public async Task An_outcome_goes_to_the_address_of_its_operation()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.AddAsync(id, more: $",\"operationCallbackUri\":\"{stage.Application.Address}additions\"");
        stage.Clock.Advance(1);

        (await stage.Application.NextAsync("AddParticipantSucceeded")).Target.Should().Be("/additions");
        (await stage.Application.NextAsync("ParticipantsUpdated")).Target.Should().StartWith("/callbacks");
    }

    [Fact]
    public async Task A_call_that_ends_settles_what_rings_before_it_says_goodbye()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).DoesNotAnswer();
        string id = await stage.ConnectedCallAsync();
        await stage.AddAsync(id);

        await stage.OnCallAsync(id, "terminate");

        (await stage.Application.NextAsync("AddParticipantFailed")).Result.Should().Be("487/540487");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Theory]
    [InlineData("add", "{}")]
    [InlineData("add", """{"participantToAdd":{"rawId":"4:+14255550124"}}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"4:0815"},"sourceCallerIdNumber":{"value":"+14255550199"}}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"invitationTimeoutInSeconds":181}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"invitationTimeoutInSeconds":-1}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"operationCallbackUri":"cb"}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"customCallingContext":{"sipHeaders":[]}}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"customCallingContext":{"teamsPhoneCallDetails":{"callTopic":"a topic that is longer than the forty-eight characters it may have"}}}""")]
    [InlineData("add", """{"participantToAdd":{"rawId":"8:acs:a_b"},"customCallingContext":{"teamsPhoneCallDetails":{"teamsPhoneCallerDetails":{"name":"n"}}}}""")]
    [InlineData("remove", "{}")]
    [InlineData("remove", """{"participantToRemove":"4:+14255550124"}""")]
    [InlineData("mute", """{"targetParticipants":[]}""")]
    [InlineData("mute", """{"targetParticipants":[null]}""")]
    [InlineData("cancelAddParticipant", "{}")]
    [InlineData("cancelAddParticipant", """{"invitationId":7}""")]
    [InlineData("moveHere", """{"targetParticipants":[{"rawId":"8:acs:a_b"}]}""")]
    [InlineData("moveHere", """{"fromCall":"x"}""")]
    public async Task Malformed_requests_are_refused(string verb, string body)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.OnParticipantsAsync(id, verb, body);

        reply.Status.Should().Be(400);
        reply.ErrorCode.Should().NotBeEmpty();
        reply.ErrorMessage.Should().NotBeEmpty().And.NotContain("CallAutomation.Emulator");
    }

    [Fact]
    public async Task Older_versions_hear_older_words()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-10-15";
        stage.Emulator.Phone(Doctor).WaitsToBePickedUp();
        string id = await stage.ConnectedCallAsync();
        Reply added = await stage.AddAsync(id);

        await stage.CancelAddAsync(id, added.Text("invitationId"));

        (await stage.Application.NextAsync("CancelAddParticipantSucceeded")).Result.Should().BeEmpty();
        added.Json.GetProperty("participant").TryGetProperty("isOnHold", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_call_made_in_an_old_version_hears_nothing_that_came_later()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-03-06";
        stage.Emulator.Phone(Doctor).WaitsToBePickedUp();
        string id = await stage.ConnectedCallAsync();
        string invitation = (await stage.AddAsync(id)).Text("invitationId");
        stage.Version = Newest.Date;

        (await stage.CancelAddAsync(id, invitation)).Status.Should().Be(202);
        await stage.RemoveAsync(id, "4:" + WireStage.Patient);

        await stage.Application.NextAsync("RemoveParticipantSucceeded");
    }
}
