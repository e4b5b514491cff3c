namespace CallAutomation.Emulator.Tests.Outcomes;

internal static class RecordingOutcomes
{
    public static Outcome[] Rows { get; } =
    [
        new("StartRecording", "RecordingStateChanged", async stage => await StartAsync(stage)),
        new("StartRecording", "StartRecordingFailed", async stage =>
        {
            stage.Emulator.FailNextRecording();
            await StartAsync(stage);
        }),
        new("PauseRecording", "RecordingStateChanged", async stage =>
        {
            string id = await BegunAsync(stage);
            (await stage.PostAsync($"/calling/recordings/{id}:pause")).Status.Should().Be(202);
        }),
        new("ResumeRecording", "RecordingStateChanged", async stage =>
        {
            string id = await BegunAsync(stage);
            await stage.PostAsync($"/calling/recordings/{id}:pause");
            await stage.Application.NextAsync("RecordingStateChanged");
            (await stage.PostAsync($"/calling/recordings/{id}:resume")).Status.Should().Be(202);
        }),
        new("StopRecording", "RecordingStateChanged", async stage =>
        {
            string id = await BegunAsync(stage);
            (await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}")).Status.Should().Be(204);
        }),
    ];

    private static async Task<string> StartAsync(WireStage stage)
    {
        Reply reply = await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()));
        reply.Status.Should().Be(200);
        return reply.Text("recordingId");
    }

    private static async Task<string> BegunAsync(WireStage stage)
    {
        string id = await StartAsync(stage);
        await stage.Application.NextAsync("RecordingStateChanged");
        return id;
    }
}
