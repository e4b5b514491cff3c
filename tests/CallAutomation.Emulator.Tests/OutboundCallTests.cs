using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

public class OutboundCallTests
{
    private const string Second = "+14255550124";

    [Fact]
    public async Task A_created_call_is_described_in_the_answer()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CreateBody(WireStage.Patient));

        reply.Status.Should().Be(201);
        reply.ContentType.Should().Be("application/json");
        JsonElement call = reply.Json;
        call.GetProperty("callConnectionState").GetString().Should().Be("connecting");
        call.GetProperty("callConnectionId").GetString().Should().NotBeNullOrEmpty();
        call.TryGetProperty("serverCallId", out _).Should().BeFalse("who creates a call learns its id when it is up");
        call.GetProperty("correlationId").GetGuid().Should().NotBeEmpty();
        call.GetProperty("callbackUri").GetString().Should().Be(stage.Application.CallbackUri);
        call.GetProperty("sourceCallerIdNumber").GetProperty("value").GetString().Should().Be(WireStage.Practice);
        call.GetProperty("targets")[0].GetRawText().Should().Be(WireStage.Number(WireStage.Patient));
    }

    [Fact]
    public async Task An_unscripted_phone_answers_after_the_ring_time()
    {
        await using WireStage stage = await WireStage.StartAsync();
        DateTimeOffset start = stage.Clock.GetUtcNow();
        string id = await stage.CreateAsync();

        stage.Clock.Advance(1);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnected");
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");

        connected.CallConnectionId.Should().Be(id);
        connected.OperationContext.Should().Be("order-17");
        connected.Result.Should().Be("200/0");
        connected.Time.Should().Be(start.AddSeconds(1));
        connected.Target.Should().Be("/callbacks?secret=hush");
        connected.ContentType.Should().StartWith("application/json");
        connected.Body.GetArrayLength().Should().Be(1);
        connected.Envelope.GetProperty("specversion").GetString().Should().Be("1.0");
        connected.Envelope.GetProperty("source").GetString().Should().Be($"calling/callConnections/{id}");
        roster.Participants.Should().HaveCount(2).And.Contain("4:" + WireStage.Patient);
        roster.Data.GetProperty("sequenceNumber").GetInt32().Should().Be(1);
        roster.OperationContext.Should().BeNull();
    }

    [Fact]
    public async Task The_state_can_be_read_while_it_changes()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CreateAsync();
        (await StateAsync()).Should().Be("connecting");

        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");

        (await StateAsync()).Should().Be("connected");

        async Task<string?> StateAsync() =>
            (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Json.GetProperty("callConnectionState").GetString();
    }

    [Theory]
    [InlineData("busy", 0, "486/560486")]
    [InlineData("declines", 3, "603/0")]
    [InlineData("does not answer", 30, "487/10004")]
    [InlineData("unreachable", 0, "480/10078")]
    public async Task A_call_that_nobody_takes_fails(string patient, double seconds, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        Script(stage.Phone.RingsFor(TimeSpan.FromSeconds(3)), patient);
        DateTimeOffset start = stage.Clock.GetUtcNow();
        string id = await stage.CreateAsync();

        stage.Clock.Advance(seconds);
        ReceivedEvent failed = await stage.Application.UntilAsync("CreateCallFailed");

        failed.Result.Should().Be(result);
        failed.OperationContext.Should().Be("order-17");
        failed.Time.Should().Be(start.AddSeconds(seconds));
        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Before_there_was_a_word_for_failure_the_call_simply_ended()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2024-04-15";
        stage.Phone.IsBusy();

        await stage.CreateAsync();
        ReceivedEvent ended = await stage.Application.NextAsync("CallDisconnected");

        ended.Result.Should().BeEmpty();
    }

    [Fact]
    public async Task Old_versions_get_no_newer_fields()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-03-06";
        await stage.CreateAsync();

        stage.Clock.Advance(1);
        (await stage.Application.NextAsync("CallConnected")).Result.Should().BeEmpty();
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");

        roster.Result.Should().BeEmpty();
        roster.Data.GetProperty("participants")[0].TryGetProperty("isOnHold", out _).Should().BeFalse();
    }

    [Fact]
    public async Task The_first_of_several_targets_connects_and_the_others_join()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Second).RingsFor(TimeSpan.FromSeconds(2));
        string id = await stage.CreateAsync(WireStage.Patient, Second);

        stage.Clock.Advance(2);
        await stage.Application.NextAsync("CallConnected");
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(2);
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(3);

        stage.Phone.HangUp();
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(2).And.NotContain("4:" + WireStage.Patient);
        stage.Emulator.Phone(Second).HangUp();
        (await stage.Application.NextAsync("CallDisconnected")).CallConnectionId.Should().Be(id);
    }

    [Fact]
    public async Task A_call_to_several_fails_when_all_of_them_decline()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.Declines();
        stage.Emulator.Phone(Second).Declines();
        await stage.CreateAsync(WireStage.Patient, Second);

        stage.Clock.Advance(1);

        (await stage.Application.UntilAsync("CreateCallFailed")).Result.Should().Be("487/10024");
    }

    [Fact]
    public async Task A_user_can_be_called_without_a_caller_id()
    {
        await using WireStage stage = await WireStage.StartAsync();
        Reply reply = await stage.PostAsync(
            "/calling/callConnections",
            $$$"""{"targets":[{"communicationUser":{"id":"8:acs:a_b"}}],"source":{"id":"8:acs:a_app"},"callbackUri":"{{{stage.Application.CallbackUri}}}"}""");

        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");

        reply.Status.Should().Be(201);
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().Equal("8:acs:a_app", "8:acs:a_b");
        stage.Emulator.Phone("8:acs:a_b").HangUp();
        (await stage.Application.NextAsync("CallDisconnected")).Result.Should().Be("200/5010");
    }

    [Fact]
    public async Task When_the_phone_hangs_up_the_call_ends()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.HangsUp(after: TimeSpan.FromSeconds(7));
        string id = await stage.ConnectedCallAsync();

        stage.Clock.Advance(7);
        ReceivedEvent ended = await stage.Application.NextAsync("CallDisconnected");

        ended.Result.Should().Be("200/560000");
        ended.OperationContext.Should().Be("order-17");
        Reply late = await stage.OnCallAsync(id, "cancelAllMediaOperations");
        late.Status.Should().Be(404);
        late.ErrorCode.Should().Be("8522");
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task Hanging_up_ends_a_call_of_two_and_it_cannot_be_used_afterwards(string method)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = method == "DELETE"
            ? await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}")
            : await stage.OnCallAsync(id, "terminate");

        reply.Status.Should().Be(204);
        reply.Text.Should().BeEmpty();
        (await stage.Application.NextAsync("CallDisconnected")).Result.Should().Be("200/7000");
        foreach (string verb in new[] { "terminate", "cancelAllMediaOperations" })
        {
            Reply late = await stage.OnCallAsync(id, verb);
            late.Status.Should().Be(404);
            late.ErrorCode.Should().Be("8522");
        }

        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).ErrorCode.Should().Be("8522");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == WireStage.Patient);
    }

    [Fact]
    public async Task A_call_can_be_given_up_while_it_rings()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CreateAsync();

        (await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}")).Status.Should().Be(204);

        await stage.Application.NextAsync("CallDisconnected");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.PhoneDoesNotAnswer);
    }

    [Fact]
    public async Task A_phone_can_be_picked_up_by_hand()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.WaitsToBePickedUp();
        await stage.CreateAsync();

        stage.Phone.PickUp();

        await stage.Application.NextAsync("CallConnected");
    }

    [Fact]
    public async Task A_ringing_phone_that_is_hung_up_has_declined()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.WaitsToBePickedUp();
        await stage.CreateAsync();

        stage.Phone.HangUp();

        (await stage.Application.UntilAsync("CreateCallFailed")).Result.Should().Be("603/0");
    }

    private static void Script(Telephone phone, string patient) => _ = patient switch
    {
        "busy" => phone.IsBusy(),
        "declines" => phone.Declines(),
        "does not answer" => phone.DoesNotAnswer(),
        _ => phone.IsUnreachable(),
    };
}
