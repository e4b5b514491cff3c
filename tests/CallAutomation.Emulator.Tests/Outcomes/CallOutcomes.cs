namespace CallAutomation.Emulator.Tests.Outcomes;

internal static class CallOutcomes
{
    public static Outcome[] Rows { get; } =
    [
        new("CreateCall", "CallConnected", CreateAsync),
        new("CreateCall", "ParticipantsUpdated", CreateAsync),
        new("CreateCall", "CreateCallFailed", stage =>
        {
            stage.Phone.IsBusy();
            return stage.CreateAsync();
        }),

        new("AnswerCall", "CallConnected", AnswerAsync),
        new("AnswerCall", "ParticipantsUpdated", AnswerAsync),
        new("AnswerCall", "AnswerFailed", async stage =>
        {
            OfferedCall call = stage.Phone.CallApplication(WireStage.Practice);
            stage.Phone.HangUp();
            await AnswerAsync(stage, call);
        }),

        new("Connect", "CallConnected", ConnectAsync),
        new("Connect", "ParticipantsUpdated", ConnectAsync),
        new("Connect", "ConnectFailed", stage => ConnectAsync(stage, "bm90aGluZw")),

        new("HangupCall", "CallDisconnected", async stage =>
            (await stage.SendAsync(HttpMethod.Delete, "/calling/callConnections/" + await stage.ConnectedCallAsync())).Status.Should().Be(204)),
        new("TerminateCall", "CallDisconnected", async stage =>
            (await stage.OnCallAsync(await stage.ConnectedCallAsync(), "terminate")).Status.Should().Be(204)),
    ];

    private static async Task CreateAsync(WireStage stage)
    {
        await stage.CreateAsync();
        stage.Clock.Advance(1);
    }

    private static Task AnswerAsync(WireStage stage) => AnswerAsync(stage, stage.Phone.CallApplication(WireStage.Practice));

    private static async Task AnswerAsync(WireStage stage, OfferedCall call) => (await stage.PostAsync(
        "/calling/callConnections:answer",
        $$"""{"incomingCallContext":"{{call.IncomingCallContext}}","callbackUri":"{{stage.Application.CallbackUri}}"}""")).Status.Should().Be(200);

    private static Task ConnectAsync(WireStage stage) => ConnectAsync(stage, stage.Phone.JoinGroupCall("g").ServerCallId);

    private static async Task ConnectAsync(WireStage stage, string serverCallId) => (await stage.PostAsync(
        "/calling/callConnections:connect",
        $$"""{"callLocator":{"kind":"serverCallLocator","serverCallId":"{{serverCallId}}"},"callbackUri":"{{stage.Application.CallbackUri}}"}""")).Status.Should().Be(200);
}
