namespace CallAutomation.Emulator.Tests.Outcomes;

internal static class SubscriptionOutcomes
{
    private const string French = """{"locale":"fr-FR"}""";

    public static Outcome[] Rows { get; } =
    [
        new("StartMediaStreaming", "MediaStreamingStarted", stage => StartAsync(stage, "startMediaStreaming")),
        new("StartMediaStreaming", "MediaStreamingFailed", stage => StartAsync(stage, "startMediaStreaming", transportUrl: "")),
        new("StopMediaStreaming", "MediaStreamingStopped", async stage =>
            (await stage.OnCallAsync(await StartAsync(stage, "startMediaStreaming"), "stopMediaStreaming", "{}")).Status.Should().Be(202)),

        new("StartTranscription", "TranscriptionStarted", stage => StartAsync(stage, "startTranscription")),
        new("StartTranscription", "TranscriptionFailed", stage => StartAsync(stage, "startTranscription", transportUrl: "")),
        new("UpdateTranscription", "TranscriptionUpdated", async stage =>
        {
            string id = await StartAsync(stage, "startTranscription");
            await stage.Application.NextAsync("TranscriptionStarted");
            (await stage.OnCallAsync(id, "updateTranscription", French)).Status.Should().Be(202);
        }),
        new("UpdateTranscription", "TranscriptionFailed", async stage =>
            (await stage.OnCallAsync(await stage.SubscribedCallAsync(), "updateTranscription", French)).Status.Should().Be(202)),
        new("StopTranscription", "TranscriptionStopped", async stage =>
            (await stage.OnCallAsync(await StartAsync(stage, "startTranscription"), "stopTranscription", "{}")).Status.Should().Be(202)),
    ];

    private static async Task<string> StartAsync(WireStage stage, string verb, string transportUrl = StageVerbs.TransportUrl)
    {
        string id = await stage.SubscribedCallAsync(transportUrl);
        (await stage.OnCallAsync(id, verb, "{}")).Status.Should().Be(202);
        stage.Clock.Advance(1.5);
        return id;
    }
}
