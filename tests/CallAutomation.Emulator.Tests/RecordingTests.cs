using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

public class RecordingTests
{
    [Fact]
    public async Task A_recording_is_started_paused_resumed_and_stopped()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ServerCallIdAsync(await stage.ConnectedCallAsync());

        Reply started = await stage.StartRecordingAsync(call);
        string id = started.Text("recordingId");
        ReceivedEvent active = await stage.Application.NextAsync("RecordingStateChanged");
        Reply paused = await stage.PostAsync($"/calling/recordings/{id}:pause");
        ReceivedEvent inactive = await stage.Application.NextAsync("RecordingStateChanged");
        string whilePaused = await StateAsync(stage, id);
        Reply resumed = await stage.PostAsync($"/calling/recordings/{id}:resume");
        ReceivedEvent activeAgain = await stage.Application.NextAsync("RecordingStateChanged");
        string whileResumed = await StateAsync(stage, id);
        Reply stopped = await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}");
        ReceivedEvent over = await stage.Application.NextAsync("RecordingStateChanged");

        (started.Status, paused.Status, resumed.Status, stopped.Status).Should().Be((200, 202, 202, 204));
        paused.Text.Should().BeEmpty();
        started.Text("recordingState").Should().Be("inactive");
        started.Text("recordingKind").Should().Be("azureCommunicationServices");
        (whilePaused, whileResumed).Should().Be(("inactive", "active"));
        new[] { active, inactive, activeAgain, over }.Select(one => one.Data.GetProperty("state").GetString()).Should().Equal("active", "inactive", "active", "inactive");
        active.Data.GetProperty("recordingId").GetString().Should().Be(id);
        active.Data.GetProperty("serverCallId").GetString().Should().Be(call);
        active.Data.GetProperty("startDateTime").GetDateTimeOffset().Should().Be(stage.Clock.GetUtcNow());
        active.Data.GetProperty("recordingKind").GetString().Should().Be("azureCommunicationServices");
        active.OperationContext.Should().BeNull();
    }

    [Fact]
    public async Task A_recording_that_was_stopped_is_not_there_any_more()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = (await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()))).Text("recordingId");
        await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}");

        Reply[] late =
        [
            await stage.SendAsync(HttpMethod.Get, $"/calling/recordings/{id}"),
            await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}"),
            await stage.PostAsync($"/calling/recordings/{id}:pause"),
            await stage.PostAsync($"/calling/recordings/{id}:resume"),
            await stage.SendAsync(HttpMethod.Get, "/calling/recordings/never-was"),
        ];

        late.Should().OnlyContain(reply => reply.Status == 404 && reply.ErrorCode == "8522");
    }

    [Fact]
    public async Task Pausing_what_is_paused_changes_nothing()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = (await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()), ",\"pauseOnStart\":true")).Text("recordingId");
        (await stage.Application.NextAsync("RecordingStateChanged")).Data.GetProperty("state").GetString().Should().Be("inactive");

        (await stage.PostAsync($"/calling/recordings/{id}:pause")).Status.Should().Be(202);
        (await stage.PostAsync($"/calling/recordings/{id}:resume")).Status.Should().Be(202);
        (await stage.PostAsync($"/calling/recordings/{id}:resume")).Status.Should().Be(202);
        await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}");

        (await stage.Application.NextAsync("RecordingStateChanged")).Data.GetProperty("state").GetString().Should().Be("active");
        (await stage.Application.NextAsync("RecordingStateChanged")).Data.GetProperty("state").GetString().Should().Be("inactive");
    }

    [Fact]
    public async Task The_end_of_the_call_ends_the_recording()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ConnectedCallAsync();
        string id = (await stage.StartRecordingAsync(await stage.ServerCallIdAsync(call))).Text("recordingId");
        await stage.Application.NextAsync("RecordingStateChanged");

        await stage.OnCallAsync(call, "terminate");

        await stage.Application.UntilAsync("RecordingStateChanged", one => one.Data.GetProperty("state").GetString() == "inactive");
        (await stage.SendAsync(HttpMethod.Get, $"/calling/recordings/{id}")).ErrorCode.Should().Be("8522");
    }

    [Fact]
    public async Task A_call_can_be_recorded_by_the_connection_into_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ConnectedCallAsync();

        Reply started = await stage.PostAsync("/calling/recordings", $$"""{"callConnectionId":"{{call}}","recordingStateCallbackUri":"{{stage.Application.CallbackUri}}"}""");

        started.Status.Should().Be(202);
        (await stage.Application.NextAsync("RecordingStateChanged")).CallConnectionId.Should().Be(call);
    }

    [Fact]
    public async Task A_call_between_phones_can_be_recorded_with_nobody_of_the_application_in_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall call = stage.Phone.Call(stage.Emulator.Phone(StageVerbs.Doctor));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);
        Reply early = await stage.StartRecordingAsync(call.ServerCallId);
        stage.Clock.Advance(1);
        await call.Answered;

        Reply started = await stage.StartRecordingAsync(call.ServerCallId);

        early.Status.Should().Be(400);
        early.ErrorCode.Should().Be("8501");
        started.Status.Should().Be(200);
        ReceivedEvent active = await stage.Application.NextAsync("RecordingStateChanged");
        active.Data.GetProperty("callConnectionId").GetGuid().Should().NotBeEmpty("the recorder has a leg of its own");
        active.Data.GetProperty("correlationId").GetString().Should().Be(call.CorrelationId);
    }

    [Fact]
    public async Task A_group_call_can_be_recorded_and_a_room_cannot()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.JoinGroupCall("g");
        stage.Phone.JoinRoom("r");

        (await stage.PostAsync("/calling/recordings", """{"callLocator":{"kind":"groupCallLocator","groupCallId":"g"}}""")).Status.Should().Be(200);
        (await stage.PostAsync("/calling/recordings", """{"callLocator":{"kind":"roomCallLocator","roomId":"r"}}""")).Status.Should().Be(400);
    }

    [Fact]
    public async Task There_is_one_recording_in_a_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ServerCallIdAsync(await stage.ConnectedCallAsync());
        string first = (await stage.StartRecordingAsync(call)).Text("recordingId");

        Reply second = await stage.StartRecordingAsync(call);
        await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{first}");
        Reply third = await stage.StartRecordingAsync(call);

        second.Status.Should().Be(400);
        second.ErrorCode.Should().Be("8553");
        third.Status.Should().Be(200);
    }

    [Fact]
    public async Task A_call_that_is_not_there_cannot_be_recorded()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ConnectedCallAsync();
        string serverCall = await stage.ServerCallIdAsync(call);
        string ringing = await stage.CreateAsync(StageVerbs.Doctor);

        Reply unknown = await stage.StartRecordingAsync("bm90aGluZw");
        Reply early = await stage.PostAsync("/calling/recordings", $$"""{"callConnectionId":"{{ringing}}"}""");
        await stage.OnCallAsync(call, "terminate");
        await stage.Application.UntilAsync("CallDisconnected");
        Reply over = await stage.StartRecordingAsync(serverCall);
        Reply overToo = await stage.PostAsync("/calling/recordings", $$"""{"callConnectionId":"{{call}}"}""");

        (unknown.Status, unknown.ErrorCode).Should().Be((400, "8527"));
        (early.Status, early.ErrorCode).Should().Be((400, "8501"));
        (over.Status, over.ErrorCode).Should().Be((404, "8522"));
        (overToo.Status, overToo.ErrorCode).Should().Be((404, "8522"));
    }

    [Fact]
    public async Task A_recording_can_be_made_to_fail()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ServerCallIdAsync(await stage.ConnectedCallAsync());
        stage.Emulator.FailNextRecording(500, 9999, "No room.");

        Reply started = await stage.StartRecordingAsync(call);
        ReceivedEvent failed = await stage.Application.NextAsync("StartRecordingFailed");

        started.Status.Should().Be(200);
        failed.Data.GetProperty("recordingId").GetString().Should().Be(started.Text("recordingId"));
        failed.Result.Should().Be("500/9999");
        (await stage.SendAsync(HttpMethod.Get, $"/calling/recordings/{started.Text("recordingId")}")).Status.Should().Be(404);
        (await stage.StartRecordingAsync(call)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("2023-03-06", null, null)]
    [InlineData("2024-04-15", "azureCommunicationServices", null)]
    [InlineData("2025-06-15", "azureCommunicationServices", "200/0")]
    public async Task Older_versions_hear_older_words(string version, string? kind, string? result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = version;
        Reply started = await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()));

        ReceivedEvent active = await stage.Application.NextAsync("RecordingStateChanged");

        active.Data.TryGetProperty("recordingKind", out JsonElement told).Should().Be(kind is not null);
        started.Json.TryGetProperty("recordingKind", out _).Should().Be(kind is not null);
        (kind is null ? null : told.GetString()).Should().Be(kind);
        active.Result.Should().Be(result ?? "");
    }

    [Fact]
    public async Task Before_there_was_a_word_for_failure_nothing_is_said()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2025-05-15";
        string call = await stage.ServerCallIdAsync(await stage.ConnectedCallAsync());
        stage.Emulator.FailNextRecording();
        await stage.StartRecordingAsync(call);

        await stage.StartRecordingAsync(call);

        await stage.Application.NextAsync("RecordingStateChanged");
    }

    [Theory]
    [InlineData(""","recordingContentType":"audio","recordingFormatType":"mp3","recordingChannelType":"mixed" """)]
    [InlineData(""","recordingContentType":"audio","recordingFormatType":"wav","recordingChannelType":"unmixed","channelAffinity":[{"channel":0,"participant":{"rawId":"8:acs:a_b"}}],"audioChannelParticipantOrdering":[{"rawId":"8:acs:a_b"}]""")]
    [InlineData(""","recordingContentType":"AudioVideo","recordingFormatType":"MP4" """)]
    [InlineData(""","externalStorage":{"recordingStorageKind":"azureBlobStorage","recordingDestinationContainerUrl":"https://a.blob.core.windows.net/c"}""")]
    [InlineData(""","externalStorage":{"recordingStorageKind":"azureCommunicationServices"}""")]
    public async Task What_the_service_offers_is_accepted(string options)
    {
        await using WireStage stage = await WireStage.StartAsync();

        (await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()), options)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData(""","recordingContentType":"smell" """)]
    [InlineData(""","recordingContentType":"audio","recordingFormatType":"mp4" """)]
    [InlineData(""","recordingContentType":"audioVideo","recordingFormatType":"wav" """)]
    [InlineData(""","recordingContentType":"audioVideo","recordingChannelType":"unmixed" """)]
    [InlineData(""","recordingContentType":"audio","recordingFormatType":"mp3","recordingChannelType":"unmixed" """)]
    [InlineData(""","recordingFormatType":"flac" """)]
    [InlineData(""","recordingChannelType":"stereo" """)]
    [InlineData(""","channelAffinity":[{"channel":5,"participant":{"rawId":"8:acs:a_b"}}]""")]
    [InlineData(""","channelAffinity":[{"channel":0}]""")]
    [InlineData(""","externalStorage":{}""")]
    [InlineData(""","externalStorage":{"recordingStorageKind":"azureBlobStorage"}""")]
    [InlineData(""","externalStorage":{"recordingStorageKind":"attic"}""")]
    [InlineData(""","pauseOnStart":"yes" """)]
    [InlineData(""","callConnectionId":"both" """)]
    public async Task What_the_service_does_not_offer_is_refused(string options)
    {
        await using WireStage stage = await WireStage.StartAsync();

        (await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()), options)).Status.Should().Be(400);
    }

    [Fact]
    public async Task The_answer_comes_before_the_first_event()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ServerCallIdAsync(await stage.ConnectedCallAsync());

        await stage.StartRecordingAsync(call);
        JournalEntry delivered = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelivered && entry.EventName == "RecordingStateChanged");

        JournalEntry answered = await stage.Emulator.Journal.EntryAsync(entry => entry.Operation == "StartRecording");
        answered.Number.Should().BeLessThan(delivered.Number);
    }

    [Fact]
    public async Task Without_an_address_nobody_is_told()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.ConnectedCallAsync();

        await stage.PostAsync("/calling/recordings", $$"""{"callConnectionId":"{{call}}"}""");
        await stage.OnCallAsync(call, "terminate");

        await stage.Application.NextAsync("CallDisconnected");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.EventName == "RecordingStateChanged");
    }

    private static async Task<string> StateAsync(WireStage stage, string id) =>
        (await stage.SendAsync(HttpMethod.Get, $"/calling/recordings/{id}")).Text("recordingState");
}
