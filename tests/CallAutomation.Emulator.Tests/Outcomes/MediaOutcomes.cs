namespace CallAutomation.Emulator.Tests.Outcomes;

internal static class MediaOutcomes
{
    private static string Patient => StageVerbs.RawNumber(WireStage.Patient);

    public static Outcome[] Rows { get; } =
    [
        new("Play", "PlayStarted", PlayAsync),
        new("Play", "PlayCompleted", async stage =>
        {
            await PlayAsync(stage);
            await stage.Application.NextAsync("PlayStarted");
            stage.Clock.Advance(2);
        }),
        new("Play", "PlayFailed", async stage => await stage.PlayAsync(await stage.ConnectedCallAsync(), stage.Application.Address + "missing.wav")),
        new("Play", "PlayCanceled", async stage =>
        {
            string id = await stage.ConnectedCallAsync();
            await stage.PlayAsync(id, Audio(stage));
            await stage.PlayAsync(id, Audio(stage), ",\"interruptCallMediaOperation\":true");
        }),

        new("Recognize", "PlayStarted", async stage => await RecognizeAsync(stage, prompt: true)),
        new("Recognize", "RecognizeCompleted", async stage =>
        {
            stage.Phone.PressesWhenPrompted("1");
            await RecognizeAsync(stage);
            stage.Clock.Advance(1);
        }),
        new("Recognize", "RecognizeFailed", async stage =>
        {
            await RecognizeAsync(stage);
            stage.Clock.Advance(5);
        }),
        new("Recognize", "RecognizeCanceled", async stage =>
        {
            string id = await RecognizeAsync(stage);
            await stage.RecognizeAsync(id, more: ",\"interruptCallMediaOperation\":true");
        }),

        new("CancelAllMediaOperations", "PlayCanceled", async stage =>
        {
            string id = await stage.ConnectedCallAsync();
            await stage.PlayAsync(id, Audio(stage));
            (await stage.OnCallAsync(id, "cancelAllMediaOperations")).Status.Should().Be(202);
        }),
        new("CancelAllMediaOperations", "RecognizeCanceled", async stage =>
            (await stage.OnCallAsync(await RecognizeAsync(stage), "cancelAllMediaOperations")).Status.Should().Be(202)),

        new("StartContinuousDtmfRecognition", "ContinuousDtmfRecognitionToneReceived", async stage =>
        {
            await StartTonesAsync(stage, Patient);
            stage.Phone.Press("5");
        }),
        new("StartContinuousDtmfRecognition", "ContinuousDtmfRecognitionToneFailed", stage => StartTonesAsync(stage, StageVerbs.RawNumber(StageVerbs.Doctor))),
        new("StopContinuousDtmfRecognition", "ContinuousDtmfRecognitionStopped", async stage =>
        {
            string id = await StartTonesAsync(stage, Patient);
            (await stage.OnCallAsync(id, "stopContinuousDtmfRecognition", $$"""{"targetParticipant":{{Patient}}}""")).Status.Should().Be(200);
        }),

        new("SendDtmfTones", "SendDtmfTonesCompleted", async stage =>
        {
            await OnPatientAsync(stage, "sendDtmfTones", ",\"tones\":[\"one\"]", 202);
            stage.Clock.Advance(1);
        }),
        new("SendDtmfTones", "SendDtmfTonesFailed", async stage =>
        {
            string id = await stage.ConnectedCallAsync();
            (await stage.OnCallAsync(id, "sendDtmfTones", $$"""{"tones":["one"],"targetParticipant":{{StageVerbs.RawNumber(StageVerbs.Doctor)}}}""")).Status.Should().Be(202);
        }),
        new("Hold", "HoldFailed", async stage =>
        {
            string id = await stage.ConnectedCallAsync();
            (await stage.OnCallAsync(id, "hold", $$"""{"targetParticipant":{{StageVerbs.RawNumber(StageVerbs.Doctor)}}}""")).Status.Should().Be(200);
        }),
        new("Hold", "ParticipantsUpdated", async stage => await OnPatientAsync(stage, "hold", "", 200)),
        new("Unhold", "ParticipantsUpdated", async stage =>
        {
            string id = await OnPatientAsync(stage, "hold", "", 200);
            await stage.Application.UntilAsync("ParticipantsUpdated");
            (await stage.OnCallAsync(id, "unhold", $$"""{"targetParticipant":{{Patient}}}""")).Status.Should().Be(200);
        }),
    ];

    private static async Task<string> OnPatientAsync(WireStage stage, string verb, string more, int status)
    {
        string id = await stage.ConnectedCallAsync();
        (await stage.OnCallAsync(id, verb, $$"""{"targetParticipant":{{Patient}}{{more}}}""")).Status.Should().Be(status);
        return id;
    }

    private static string Audio(WireStage stage) => stage.Application.Serve("greeting.wav", Wav.Silence(2));

    private static async Task PlayAsync(WireStage stage) => await stage.PlayAsync(await stage.ConnectedCallAsync(), Audio(stage));

    private static async Task<string> RecognizeAsync(WireStage stage, bool prompt = false)
    {
        string id = await stage.ConnectedCallAsync();
        await stage.RecognizeAsync(id, options: ",\"dtmfOptions\":{\"maxTonesToCollect\":1}", more: prompt ? $$$""","playPrompt":{"kind":"file","file":{"uri":"{{{Audio(stage)}}}"}}""" : "");
        return id;
    }

    private static async Task<string> StartTonesAsync(WireStage stage, string target)
    {
        string id = await stage.ConnectedCallAsync();
        (await stage.OnCallAsync(id, "startContinuousDtmfRecognition", $$"""{"targetParticipant":{{target}}}""")).Status.Should().Be(200);
        return id;
    }
}
