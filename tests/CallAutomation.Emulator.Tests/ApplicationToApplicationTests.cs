namespace CallAutomation.Emulator.Tests;

/// <summary>Calls between two applications, or of one with itself, as the recordings of the service have them.</summary>
public class ApplicationToApplicationTests
{
    private const string Reception = "8:acs:clinic_reception";

    [Fact]
    public async Task Share_one_call_and_each_has_its_own_leg()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        string context = await CallReceptionAsync(stage, webhook);

        Reply answered = await AnswerAsync(stage, context);
        ReceivedEvent[] connected = [await stage.Application.UntilAsync("CallConnected"), await stage.Application.UntilAsync("CallConnected")];
        ReceivedEvent roster = await stage.Application.UntilAsync("ParticipantsUpdated");

        answered.Status.Should().Be(200);
        connected.Select(one => one.CallConnectionId).Should().OnlyHaveUniqueItems();
        connected.Select(one => one.Data.GetProperty("serverCallId").GetString()).Distinct().Should().Equal(answered.Text("serverCallId"));
        roster.Participants.Should().HaveCount(2).And.Contain(Reception);
    }

    [Fact]
    public async Task End_for_the_other_with_another_reason()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        string context = await CallReceptionAsync(stage, webhook);
        string id = (await AnswerAsync(stage, context)).Text("callConnectionId");
        await stage.Application.UntilAsync("CallConnected");
        await stage.Application.UntilAsync("CallConnected");

        (await stage.OnCallAsync(id, "terminate")).Status.Should().Be(204);
        ReceivedEvent[] ended = [await stage.Application.UntilAsync("CallDisconnected"), await stage.Application.UntilAsync("CallDisconnected")];

        ended.Select(one => (one.CallConnectionId == id, one.Result)).Should().BeEquivalentTo([(true, "200/7000"), (false, "200/5001")]);
    }

    [Theory]
    [InlineData("2026-03-12", true)]
    [InlineData("2024-09-15", true)]
    [InlineData("2024-04-15", false)]
    public async Task That_are_rejected_end_in_two_events_since_there_are_two(string version, bool two)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = version;
        string context = await CallReceptionAsync(stage, webhook);

        (await stage.PostAsync("/calling/callConnections:reject", $$"""{"incomingCallContext":"{{context}}"}""")).Status.Should().Be(204);

        (await stage.Application.NextAsync("CallDisconnected")).Result.Should().Be(two ? "200/5002" : "");
        if (two)
        {
            (await stage.Application.NextAsync("CreateCallFailed")).Result.Should().Be("200/5002");
        }
    }

    [Fact]
    public async Task Can_be_redirected_to_a_telephone()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        string context = await CallReceptionAsync(stage, webhook);

        (await stage.PostAsync("/calling/callConnections:redirect", $$"""{"incomingCallContext":"{{context}}","target":{{WireStage.Number(WireStage.Patient)}} }""")).Status.Should().Be(204);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings && entry.Who == WireStage.Patient);
        stage.Clock.Advance(1);

        await stage.Application.UntilAsync("CallConnected");
        (await stage.Application.UntilAsync("ParticipantsUpdated")).Participants.Should().Contain("4:" + WireStage.Patient);
    }

    [Fact]
    public async Task That_nobody_answers_fail_when_patience_ends_and_cannot_be_answered_later()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        string context = await CallReceptionAsync(stage, webhook);

        stage.Clock.Advance(30);

        (await stage.Application.UntilAsync("CreateCallFailed")).Result.Should().Be("487/10004");
        await AnswerAsync(stage, context);
        await stage.Application.UntilAsync("AnswerFailed");
    }

    private static async Task<string> CallReceptionAsync(WireStage stage, Webhook webhook)
    {
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        stage.Emulator.Phone(Reception).BelongsToTheApplication();
        Reply created = await stage.PostAsync(
            "/calling/callConnections",
            $$$"""{"targets":[{"communicationUser":{"id":"{{{Reception}}}"}}],"callbackUri":"{{{stage.Application.CallbackUri}}}","source":{"id":"8:acs:clinic_calls"}}""");
        created.Status.Should().Be(201);
        Delivery rings = await webhook.NextAsync();
        rings.Data.GetProperty("from").GetProperty("rawId").GetString().Should().Be("8:acs:clinic_calls");
        return rings.Data.GetProperty("incomingCallContext").GetString()!;
    }

    private static Task<Reply> AnswerAsync(WireStage stage, string context) => stage.PostAsync(
        "/calling/callConnections:answer", $$"""{"incomingCallContext":"{{context}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");
}
