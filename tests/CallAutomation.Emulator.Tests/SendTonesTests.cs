namespace CallAutomation.Emulator.Tests;

public class SendTonesTests
{
    private static string Patient => StageVerbs.RawNumber(WireStage.Patient);

    [Fact]
    public async Task The_phone_hears_them_and_the_application_is_told()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await SendAsync(stage, id, Patient);
        stage.Clock.Advance(0.5);
        ReceivedEvent sent = await stage.Application.UntilAsync("SendDtmfTonesCompleted");

        (reply.Status, reply.Text).Should().Be((202, """{"operationContext":"tones-1"}"""));
        (sent.Result, sent.OperationContext).Should().Be(("200/0", "tones-1"));
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.PhoneHearsTones && entry.What == "hears one pound" && entry.Who == WireStage.Patient);
    }

    [Fact]
    public async Task Nobody_hears_them_who_is_not_in_the_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await SendAsync(stage, id, StageVerbs.RawNumber(StageVerbs.Doctor));

        (await stage.Application.UntilAsync("SendDtmfTonesFailed")).Result.Should().Be("404/0");
    }

    [Fact]
    public async Task Who_leaves_in_between_does_not_hear_them()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync();
        await SendAsync(stage, id, StageVerbs.RawNumber(StageVerbs.Doctor));

        stage.Emulator.Phone(StageVerbs.Doctor).HangUp();
        stage.Clock.Advance(1);

        (await stage.Application.UntilAsync("SendDtmfTonesFailed")).Result.Should().Be("404/0");
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""["eleven"]""")]
    [InlineData("""[null]""")]
    public async Task What_is_no_tone_is_refused(string tones)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.OnCallAsync(id, "sendDtmfTones", $$"""{"tones":{{tones}},"targetParticipant":{{Patient}}}""")).Status.Should().Be(400);
    }

    private static Task<Reply> SendAsync(WireStage stage, string id, string target) =>
        stage.OnCallAsync(id, "sendDtmfTones", $$"""{"tones":["one","Pound"],"targetParticipant":{{target}},"operationContext":"tones-1"}""");
}
