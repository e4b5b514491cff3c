namespace CallAutomation.Emulator.Tests;

public class BadInputTests
{
    private static readonly string[] s_onCalls =
    [
        "POST callConnections/*:terminate", "DELETE callConnections/*", "GET callConnections/*", "GET callConnections/*/participants",
        "GET callConnections/*/participants/8%3Aacs%3Aa_b", "POST callConnections/*:transferToParticipant", "POST callConnections/*/participants:add",
        "POST callConnections/*/participants:remove", "POST callConnections/*/participants:mute", "POST callConnections/*/participants:cancelAddParticipant",
        "POST callConnections/*/participants:moveHere", "POST callConnections/*:play", "POST callConnections/*:recognize",
        "POST callConnections/*:cancelAllMediaOperations", "POST callConnections/*:startContinuousDtmfRecognition", "POST callConnections/*:stopContinuousDtmfRecognition",
    ];

    private static readonly string[] s_withBody =
    [
        "callConnections", "callConnections:answer", "callConnections:redirect", "callConnections:reject", "callConnections:connect",
        "callConnections/*:transferToParticipant", "callConnections/*/participants:add", "callConnections/*/participants:remove",
        "callConnections/*/participants:mute", "callConnections/*/participants:cancelAddParticipant", "callConnections/*/participants:moveHere",
        "callConnections/*:play", "callConnections/*:recognize", "callConnections/*:startContinuousDtmfRecognition",
        "callConnections/*:stopContinuousDtmfRecognition", "recordings",
    ];

    public static TheoryData<string> OnCalls => [.. s_onCalls];

    public static TheoryData<string> WithBody => [.. s_withBody];

    [Theory]
    [MemberData(nameof(OnCalls))]
    public async Task A_call_that_never_was_and_a_call_that_is_over_look_alike(string operation)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string over = await stage.ConnectedCallAsync();
        await stage.OnCallAsync(over, "terminate");
        await stage.Application.NextAsync("CallDisconnected");

        Reply unknown = await SendAsync(stage, operation, "never-was");
        Reply ended = await SendAsync(stage, operation, over);

        new[] { unknown, ended }.Should().AllSatisfy(reply => (reply.Status, reply.ErrorCode, reply.ErrorMessage).Should().Be((404, "8522", "Call not found.")));
        ended.Json.GetProperty("error").GetProperty("target").GetString().Should().Be("/calling/" + operation.Split(' ')[1].Replace("*", over, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Nonsense_is_refused_in_the_envelope(string path)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string target = "/calling/" + path.Replace("*", id, StringComparison.Ordinal);
        string[] bodies = ["", "{", "null", "[]", "17", "\"text\"", "{}", new string('[', 5_000), "{\"operationContext\":{}}", "{\"callbackUri\":[]}", "\ud83d\ude00", "\0"];

        foreach (string body in bodies)
        {
            Reply reply = await stage.PostAsync(target, body);

            reply.Status.Should().Be(400, body[..Math.Min(20, body.Length)]);
            reply.ContentType.Should().Be("application/json");
            reply.ErrorCode.Should().NotBeEmpty();
            reply.ErrorMessage.Should().NotBeEmpty().And.NotContain("CallAutomation.Emulator");
        }

        (await stage.StateAsync(id)).Should().Be("connected");
    }

    [Fact]
    public async Task Bodies_of_ten_megabytes_are_refused_and_not_kept()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string huge = $$$"""{"participantToAdd":{"rawId":"8:acs:{{{new string('a', 10_000_000)}}}"}}""";

        await stage.OnParticipantsAsync(id, "add", huge);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int time = 0; time < 10; time++)
        {
            Reply reply = await stage.OnParticipantsAsync(id, "add", huge);
            reply.Status.Should().Be(413);
            reply.ErrorCode.Should().NotBeEmpty();
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(8_000_000);
        (await stage.StateAsync(id)).Should().Be("connected");
    }

    [Theory]
    [InlineData("GET", "/calling/callConnections")]
    [InlineData("PUT", "/calling/callConnections/x")]
    [InlineData("POST", "/calling/callConnections/x:fly")]
    [InlineData("POST", "/calling/callConnections/x/participants:unmute")]
    [InlineData("GET", "/calling/callConnections/x/participants/y/z")]
    [InlineData("GET", "/calling/recordings")]
    [InlineData("POST", "/calling/recordings/x:rewind")]
    [InlineData("GET", "/")]
    public async Task What_the_service_does_not_have_is_not_found(string method, string path)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(new HttpMethod(method), path);

        reply.Status.Should().Be(404);
        reply.ErrorCode.Should().Be("NotFound");
    }

    [Fact]
    public async Task An_odd_continuation_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}/participants", query: $"?api-version={Newest.Date}&continuationToken=-1")).Status.Should().Be(400);
    }

    private static Task<Reply> SendAsync(WireStage stage, string operation, string id)
    {
        string[] parts = operation.Split(' ');
        string? body = parts[0] == "POST" ? Valid(parts[1]) : null;
        return stage.SendAsync(new HttpMethod(parts[0]), "/calling/" + parts[1].Replace("*", id, StringComparison.Ordinal), body);
    }

    private static string? Valid(string path)
    {
        const string Somebody = """{"rawId":"8:acs:a_b"}""";
        return path[(path.LastIndexOf(':') + 1)..] switch
        {
            "transferToParticipant" or "startContinuousDtmfRecognition" or "stopContinuousDtmfRecognition" => $$"""{"targetParticipant":{{Somebody}}}""",
            "add" => $$"""{"participantToAdd":{{Somebody}}}""",
            "remove" => $$"""{"participantToRemove":{{Somebody}}}""",
            "mute" => $$"""{"targetParticipants":[{{Somebody}}]}""",
            "moveHere" => $$"""{"targetParticipants":[{{Somebody}}],"fromCall":"x"}""",
            "cancelAddParticipant" => """{"invitationId":"x"}""",
            "play" => """{"playSources":[{"kind":"file","file":{"uri":"http://127.0.0.1/a.wav"}}]}""",
            "recognize" => $$$"""{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{{{Somebody}}}}}""",
            _ => null,
        };
    }
}
