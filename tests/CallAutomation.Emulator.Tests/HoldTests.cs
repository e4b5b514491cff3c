namespace CallAutomation.Emulator.Tests;

public class HoldTests
{
    private static string Patient => StageVerbs.RawNumber(WireStage.Patient);

    [Fact]
    public async Task Everybody_sees_who_is_on_hold_and_who_is_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply hold = await HoldAsync(stage, id);
        ReceivedEvent held = await stage.Application.UntilAsync("ParticipantsUpdated", OnHold);
        Reply unhold = await stage.OnCallAsync(id, "unhold", $$"""{"targetParticipant":{{Patient}}}""");
        ReceivedEvent back = await stage.Application.UntilAsync("ParticipantsUpdated", update => !OnHold(update));

        (hold.Status, hold.Text, unhold.Status, unhold.Text).Should().Be((200, "", 200, ""));
        back.Data.GetProperty("sequenceNumber").GetInt32().Should().BeGreaterThan(held.Data.GetProperty("sequenceNumber").GetInt32());
    }

    [Fact]
    public async Task Music_plays_until_they_are_taken_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string music = stage.Application.Serve("music.wav", Wav.Silence(2));
        await HoldAsync(stage, id, $$$""","playSourceInfo":{"kind":"file","file":{"uri":"{{{music}}}"}}""");
        ReceivedEvent started = await stage.Application.UntilAsync("PlayStarted");
        stage.Clock.Advance(60);

        await stage.OnCallAsync(id, "unhold", $$"""{"targetParticipant":{{Patient}}}""");
        await stage.Application.UntilAsync("ParticipantsUpdated", update => !OnHold(update));

        started.OperationContext.Should().Be("hold-1");
        stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.AudioEnds).Should().Be(1);
    }

    [Fact]
    public async Task Music_that_cannot_be_played_fails_and_takes_them_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await HoldAsync(stage, id, $$$""","playSourceInfo":{"kind":"file","file":{"uri":"{{{stage.Application.Address}}}missing.wav"}}""");
        ReceivedEvent failed = await stage.Application.UntilAsync("HoldFailed");

        failed.Result.Should().Be("400/8536");
        failed.OperationContext.Should().Be("hold-1");
        stage.Phone.Press("1");
        Reply participant = await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants/{Uri.EscapeDataString("4:" + WireStage.Patient)}");
        participant.Json.GetProperty("isOnHold").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Who_is_not_in_the_call_cannot_be_held_or_taken_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string doctor = StageVerbs.RawNumber(StageVerbs.Doctor);

        Reply hold = await stage.OnCallAsync(id, "hold", $$"""{"targetParticipant":{{doctor}}}""");
        Reply unhold = await stage.OnCallAsync(id, "unhold", $$"""{"targetParticipant":{{doctor}}}""");

        hold.Status.Should().Be(200);
        (await stage.Application.UntilAsync("HoldFailed")).Result.Should().Be("404/0");
        unhold.Status.Should().Be(404);
    }

    [Fact]
    public async Task Keys_of_who_is_on_hold_are_not_heard()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await HoldAsync(stage, id);
        await stage.RecognizeAsync(id, ""","dtmfOptions":{"maxTonesToCollect":1}""");

        stage.Phone.Press("1");
        stage.Clock.Advance(5);

        (await stage.Application.UntilAsync("RecognizeFailed")).Result.Should().Be("400/8510");
    }

    [Fact]
    public async Task An_application_that_leaves_takes_everybody_back()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync();
        await HoldAsync(stage, id);

        await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}");
        await stage.Application.UntilAsync("CallDisconnected");

        stage.Phone.Press("1");
        JournalEntry pressed = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.TonePressed);
        pressed.What.Should().NotContain("on hold");
    }

    private static async Task<Reply> HoldAsync(WireStage stage, string id, string more = "") =>
        await stage.OnCallAsync(id, "hold", $$"""{"targetParticipant":{{Patient}},"operationContext":"hold-1"{{more}}}""");

    private static bool OnHold(ReceivedEvent update) => update.Participant("4:" + WireStage.Patient).GetProperty("isOnHold").GetBoolean();
}
