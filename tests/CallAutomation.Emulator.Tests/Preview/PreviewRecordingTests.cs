namespace CallAutomation.Emulator.Tests.Preview;

public class PreviewRecordingTests
{
    [Fact]
    public async Task Its_state_goes_on_and_off_and_every_turn_is_told()
    {
        await using WireStage stage = await PreviewStage.StartAsync(PreviewStage.First);
        string running = await stage.TwoPeopleAsync();

        string id = (await StartAsync(stage, running)).Text("recordingId");
        ReceivedEvent started = await stage.Application.NextAsync("CallRecordingStateChanged");
        string active = await StateAsync(stage, running, id);
        await stage.OnServerCallAsync(running, $"recordings/{id}/:pause");
        ReceivedEvent paused = await stage.Application.NextAsync("CallRecordingStateChanged");
        string inactive = await StateAsync(stage, running, id);
        Reply pausedTwice = await stage.OnServerCallAsync(running, $"recordings/{id}/:pause");
        await stage.OnServerCallAsync(running, $"recordings/{id}/:resume");
        ReceivedEvent resumed = await stage.Application.NextAsync("CallRecordingStateChanged");
        Reply stopped = await stage.OnServerCallAsync(running, "recordings/" + id, method: "DELETE");
        ReceivedEvent ended = await stage.Application.NextAsync("CallRecordingStateChanged");

        (active, inactive).Should().Be(("active", "inactive"));
        new[] { started, paused, resumed, ended }.Select(told => told.Text("state")).Should().Equal("active", "inactive", "active", "inactive");
        (pausedTwice.Status, stopped.Status, stopped.Text).Should().Be((200, 200, ""));
        (started.Text("recordingId"), started.Text("serverCallId")).Should().Be((id, running));
        started.Data.GetProperty("startDateTime").GetString().Should().EndWith("+00:00");
        started.SourceText().Should().Be($"calling/recordings/{running}/recordingId/{id}/RecordingStateChanged");
        (await stage.OnServerCallAsync(running, "recordings/" + id, method: "GET")).ShouldBeRefused(404, "8522", "Recording not found.");
        (await stage.OnServerCallAsync(running, "recordings/" + id, method: "DELETE")).ShouldBeRefused(404, "8522", "Recording not found.");
        (await stage.OnServerCallAsync(running, "recordings/never", method: "DELETE")).ShouldBeRefused(404, "8522", "Recording not found.");
    }

    [Fact]
    public async Task There_is_one_in_a_call()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        await StartAsync(stage, running);

        (await StartAsync(stage, running)).ShouldBeRefused(400, "8553", "Only one recording of a given type is supported in a call.");
    }

    [Fact]
    public async Task There_can_be_one_of_each_type()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        string picture = (await StartAsync(stage, running)).Text("recordingId");

        Reply sound = await StartAsync(stage, running, ",\"recordingContentType\":\"audio\"");
        await stage.OnServerCallAsync(running, "recordings/" + picture, method: "DELETE");

        sound.Status.Should().Be(200);
        (await StateAsync(stage, running, sound.Text("recordingId"))).Should().Be("active", "each ends by itself");
        (await StartAsync(stage, running, ",\"recordingContentType\":\"audio\"")).ErrorCode.Should().Be("8553");
    }

    [Fact]
    public async Task It_belongs_to_its_call()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        string id = (await StartAsync(stage, running)).Text("recordingId");
        stage.Emulator.Phone("+14255550190").JoinGroupCall(PreviewStage.Group);

        (await stage.OnServerCallAsync(PreviewStage.Group, "recordings/" + id, method: "GET")).ShouldBeRefused(404, "8522", "Recording not found.");
    }

    [Theory]
    [InlineData(PreviewStage.First, ",\"recordingContentType\":\"audio\",\"recordingFormatType\":\"wav\"", "mp4")]
    [InlineData(PreviewStage.Second, ",\"recordingContentType\":\"audio\",\"recordingChannelType\":\"unmixed\",\"recordingFormatType\":\"wav\"", "wav")]
    [InlineData(PreviewStage.Second, "", "mp4")]
    public async Task What_it_holds_can_be_chosen_since_the_second_version(string version, string options, string format)
    {
        await using WireStage stage = await PreviewStage.StartAsync(version);
        string running = await stage.TwoPeopleAsync();
        string id = (await StartAsync(stage, running, options)).Text("recordingId");
        stage.Clock.Advance(2);
        await stage.OnServerCallAsync(running, "recordings/" + id, method: "DELETE");

        RecordedCall recorded = (await stage.Emulator.FindRecordingAsync(id))!;
        string path = recorded.ContentLocation.AbsolutePath;
        Reply file = await stage.SendAsync(HttpMethod.Get, path, query: "");

        file.Status.Should().Be(200);
        file.ContentType.Should().Be(format == "wav" ? "audio/wav" : "video/mp4");
    }

    [Theory]
    [InlineData("cassette")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("wav,mp3")]
    public async Task An_option_nobody_knows_is_refused_by_the_field(string format)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();

        Reply reply = await StartAsync(stage, running, $",\"recordingFormatType\":\"{format}\"");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("recordingFormatType").And.Contain("wav, mp3, mp4");
    }

    private static Task<Reply> StartAsync(WireStage stage, string call, string options = "") =>
        stage.OnServerCallAsync(call, "recordings", $$"""{"recordingStateCallbackUri":"{{stage.Application.CallbackUri}}"{{options}}}""");

    private static async Task<string> StateAsync(WireStage stage, string call, string id) =>
        (await stage.OnServerCallAsync(call, "recordings/" + id, method: "GET")).Text("recordingState");
}
