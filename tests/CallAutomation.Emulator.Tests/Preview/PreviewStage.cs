using System.Text.Json;

namespace CallAutomation.Emulator.Tests.Preview;

/// <summary>What an application of 2021 asks for, in raw HTTP.</summary>
internal static class PreviewStage
{
    public const string First = "2021-06-15-preview";
    public const string Second = "2021-08-30-preview";
    public const string Source = """{"communicationUser":{"id":"8:acs:clinic_app"}}""";
    public const string Doctor = "+14255550124";
    public const string Group = "2c6b5a0e-7f0e-4b53-8c54-0c6f7d2a9b11";

    public static async Task<WireStage> StartAsync(string version = Second)
    {
        WireStage stage = await WireStage.StartAsync();
        stage.Version = version;
        return stage;
    }

    public static string Phone(string number) => $$$"""{"phoneNumber":{"value":"{{{number}}}"}}""";

    public static string CallBody(this WireStage stage, string events = "\"participantsUpdated\",\"dtmfReceived\"", string? callbackUri = null) =>
        $$$"""{"source":{{{Source}}},"targets":[{{{Phone(WireStage.Patient)}}}],"alternateCallerId":{"value":"{{{WireStage.Practice}}}"},"callbackUri":"{{{callbackUri ?? stage.Application.CallbackUri}}}","requestedMediaTypes":["audio"],"requestedCallEvents":[{{{events}}}]}""";

    public static async Task<string> CreatePreviewAsync(this WireStage stage, string events = "\"participantsUpdated\",\"dtmfReceived\"")
    {
        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CallBody(events));
        reply.Status.Should().Be(201, reply.Text);
        return reply.Text("callConnectionId");
    }

    /// <summary>A call that is up, with its first events taken: connecting, connected, and the roster.</summary>
    public static async Task<(string Id, string ServerCallId)> ConnectedPreviewAsync(this WireStage stage)
    {
        string id = await stage.CreatePreviewAsync();
        await stage.Application.NextAsync("CallConnectionStateChanged");
        stage.Clock.Advance(1);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnectionStateChanged");
        await stage.Application.NextAsync("ParticipantsUpdated");
        return (id, connected.Text("serverCallId"));
    }

    /// <summary>Two people who talk without the application.</summary>
    public static async Task<string> TwoPeopleAsync(this WireStage stage)
    {
        TelephoneCall call = stage.Phone.Call(stage.Emulator.Phone(Doctor));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);
        stage.Clock.Advance(1);
        (await call.Answered).Should().BeTrue();

        // As the language of 2021 wrote it, and nothing that would have to be escaped.
        return call.ServerCallId.TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static Task<Reply> OnConnectionAsync(this WireStage stage, string id, string rest, string? body = null, string method = "POST") =>
        stage.SendAsync(new HttpMethod(method), $"/calling/callConnections/{id}/{rest}", body);

    public static Task<Reply> OnServerCallAsync(this WireStage stage, string id, string rest, string? body = null, string method = "POST") =>
        stage.SendAsync(new HttpMethod(method), $"/calling/serverCalls/{id}/{rest}", body);

    public static string PlayBody(this WireStage stage, string more = "") => $$"""{"audioFileUri":"{{stage.Audio()}}","operationContext":"play-1"{{more}}}""";

    /// <summary>Four seconds of audio.</summary>
    public static string Audio(this WireStage stage) => stage.Application.Serve("four.wav", Wav.Silence(4));

    public static string AddBody(this WireStage stage, string number = "+14255550166", string more = "") =>
        $$$"""{"participant":{{{Phone(number)}}},"alternateCallerId":{"value":"{{{WireStage.Practice}}}"},"operationContext":"add-1"{{{more}}}}""";

    public static string CallbackMember(this WireStage stage) => $",\"callbackUri\":\"{stage.Application.CallbackUri}\"";

    public static string Text(this ReceivedEvent received, string member) => received.Data.GetProperty(member).GetString()!;

    public static string State(this ReceivedEvent received) => received.Text("callConnectionState");

    public static string SourceText(this ReceivedEvent received) => received.Envelope.GetProperty("source").GetString()!;

    /// <summary>Code and sub-code as this language spells them, or nothing.</summary>
    public static string Info(this ReceivedEvent received) => received.Data.TryGetProperty("resultInfo", out JsonElement info)
        ? $"{info.GetProperty("code")}/{info.GetProperty("subcode")}"
        : "";

    public static void ShouldBeRefused(this Reply reply, int status, string code, string message)
    {
        (reply.Status, reply.ErrorCode).Should().Be((status, code));
        reply.ErrorMessage.Should().Be(message);
    }
}
