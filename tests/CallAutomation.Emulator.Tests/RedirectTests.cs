namespace CallAutomation.Emulator.Tests;

public class RedirectTests
{
    private const string Doctor = StageVerbs.Doctor;

    [Fact]
    public async Task A_ringing_call_is_sent_to_somebody_else()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);

        Reply reply = await RedirectAsync(stage, incoming);
        stage.Clock.Advance(1);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneAnswers && entry.Who == Doctor && entry.ServerCallId == incoming.ServerCallId);

        reply.Status.Should().Be(204);
        reply.Text.Should().BeEmpty();
        stage.Phone.HangUp();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == Doctor);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.EventSent);
    }

    [Fact]
    public async Task A_caller_who_was_sent_to_a_busy_phone_hears_that()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).IsBusy();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);

        await RedirectAsync(stage, incoming);

        JournalEntry dead = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        dead.Who.Should().Be(WireStage.Patient);
        dead.What.Should().Contain("486/560486");
    }

    [Theory]
    [InlineData("", "603/0")]
    [InlineData(""","callRejectReason":"none" """, "603/0")]
    [InlineData(""","callRejectReason":"Busy" """, "486/560486")]
    [InlineData(""","callRejectReason":"forbidden" """, "403/0")]
    public async Task A_ringing_call_is_sent_away(string reason, string heard)
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);

        Reply reply = await RejectAsync(stage, incoming, reason);

        reply.Status.Should().Be(204);
        JournalEntry dead = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        dead.Who.Should().Be(WireStage.Patient);
        dead.What.Should().Contain(heard);
    }

    [Fact]
    public async Task A_call_that_does_not_ring_any_more_can_be_neither_redirected_nor_rejected()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await RejectAsync(stage, incoming);

        foreach (Reply late in new[] { await RejectAsync(stage, incoming), await RedirectAsync(stage, incoming) })
        {
            late.Status.Should().Be(404);
            late.ErrorCode.Should().Be("8522");
        }
    }

    [Fact]
    public async Task A_rejected_call_cannot_be_answered()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await RejectAsync(stage, incoming);

        await stage.PostAsync(
            "/calling/callConnections:answer",
            $$"""{"incomingCallContext":"{{incoming.IncomingCallContext}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");

        (await stage.Application.NextAsync("AnswerFailed")).Result.Should().Be("603/0");
    }

    [Fact]
    public async Task An_answered_call_cannot_be_redirected()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await stage.PostAsync(
            "/calling/callConnections:answer",
            $$"""{"incomingCallContext":"{{incoming.IncomingCallContext}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");
        await stage.Application.NextAsync("CallConnected");

        (await RedirectAsync(stage, incoming)).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("redirect", "{}")]
    [InlineData("redirect", """{"incomingCallContext":"made-up","target":{"rawId":"8:acs:a_b"}}""")]
    [InlineData("redirect", """{"incomingCallContext":"made-up"}""")]
    [InlineData("redirect", """{"incomingCallContext":"made-up","target":{"rawId":"4:911"}}""")]
    [InlineData("reject", "{}")]
    [InlineData("reject", """{"incomingCallContext":"made-up"}""")]
    [InlineData("reject", """{"incomingCallContext":"made-up","callRejectReason":"bored"}""")]
    public async Task Malformed_requests_are_refused(string verb, string body)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections:" + verb, body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().NotContain("made-up");
    }

    [Fact]
    public async Task Contexts_that_are_over_are_forgotten_in_the_end()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall first = stage.Phone.CallApplication(WireStage.Practice);
        await RejectAsync(stage, first);
        for (int call = 0; call < 10_001; call++)
        {
            stage.Phone.CallApplication(WireStage.Practice);
            stage.Phone.HangUp();
        }

        Reply late = await RejectAsync(stage, first);

        late.Status.Should().Be(400);
        late.ErrorMessage.Should().Contain("never issued");
    }

    private static Task<Reply> RedirectAsync(WireStage stage, OfferedCall call) => stage.PostAsync(
        "/calling/callConnections:redirect",
        $$"""{"incomingCallContext":"{{call.IncomingCallContext}}","target":{{WireStage.Number(Doctor)}}}""");

    private static Task<Reply> RejectAsync(WireStage stage, OfferedCall call, string reason = "") => stage.PostAsync(
        "/calling/callConnections:reject",
        $$"""{"incomingCallContext":"{{call.IncomingCallContext}}"{{reason}}}""");
}
