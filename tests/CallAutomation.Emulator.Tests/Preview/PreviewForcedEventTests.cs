using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Preview;

public class PreviewForcedEventTests
{
    [Theory]
    [InlineData("CallConnectionStateChanged")]
    [InlineData("DtmfReceived")]
    [InlineData("PlayAudioResult")]
    [InlineData("AddParticipantResult")]
    [InlineData("ParticipantsUpdated")]
    public async Task Each_event_of_a_call_can_be_posted_without_a_cause(string name)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent(name) { OperationContext = "forced-1", Data = new JsonObject { ["news"] = "yes" } });

        (await stage.Application.NextAsync(name)).Text("news").Should().Be("yes");
    }

    [Fact]
    public async Task A_flash_can_be_heard_though_no_telephone_here_has_one()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent("DtmfReceived") { Data = new JsonObject { ["toneInfo"] = new JsonObject { ["sequenceId"] = 7, ["tone"] = "flash" } } });

        (await stage.Application.NextAsync("DtmfReceived")).Data.GetProperty("toneInfo").GetProperty("tone").GetString().Should().Be("flash");
    }

    [Fact]
    public async Task An_event_of_the_other_language_is_refused()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        Func<Task> force = () => stage.Emulator.ForceEventAsync(id, new ForcedEvent("PlayCompleted"));

        await force.Should().ThrowAsync<ArgumentException>().WithMessage("*PlayCompleted*PlayAudioResult*");
    }
}
