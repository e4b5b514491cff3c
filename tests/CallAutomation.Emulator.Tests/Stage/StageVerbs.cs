using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

/// <summary>What an application asks for about the people in a call and its recording, in raw HTTP.</summary>
internal static class StageVerbs
{
    public const string User = "8:acs:clinic_nurse";
    public const string Doctor = "+14255550124";

    /// <summary>Where an application says that its web socket is; nothing listens there.</summary>
    public const string TransportUrl = "wss://app.example/socket?secret=hush";

    public static string Raw(string rawId) => $$"""{"rawId":"{{rawId}}"}""";

    public static string RawNumber(string number) => Raw("4:" + number);

    public static Task<Reply> OnParticipantsAsync(this WireStage stage, string id, string verb, string body) =>
        stage.PostAsync($"/calling/callConnections/{id}/participants:{verb}", body);

    public static Task<Reply> AddAsync(this WireStage stage, string id, string number = Doctor, string more = "") => stage.OnParticipantsAsync(
        id,
        "add",
        $$$"""{"participantToAdd":{{{WireStage.Number(number)}}},"sourceCallerIdNumber":{"value":"{{{WireStage.Practice}}}"},"operationContext":"add-1"{{{more}}}}""");

    public static Task<Reply> AddUserAsync(this WireStage stage, string id, string rawId = User) =>
        stage.OnParticipantsAsync(id, "add", $$"""{"participantToAdd":{{Raw(rawId)}},"operationContext":"add-1"}""");

    public static Task<Reply> RemoveAsync(this WireStage stage, string id, string rawId) =>
        stage.OnParticipantsAsync(id, "remove", $$"""{"participantToRemove":{{Raw(rawId)}},"operationContext":"remove-1"}""");

    public static Task<Reply> CancelAddAsync(this WireStage stage, string id, string invitationId) =>
        stage.OnParticipantsAsync(id, "cancelAddParticipant", $$"""{"invitationId":"{{invitationId}}","operationContext":"cancel-1"}""");

    public static Task<Reply> MuteAsync(this WireStage stage, string id, string rawId) =>
        stage.OnParticipantsAsync(id, "mute", $$"""{"targetParticipants":[{{Raw(rawId)}}],"operationContext":"mute-1"}""");

    public static Task<Reply> MoveHereAsync(this WireStage stage, string id, string fromCall, string rawId) =>
        stage.OnParticipantsAsync(id, "moveHere", $$"""{"targetParticipants":[{{Raw(rawId)}}],"fromCall":"{{fromCall}}","operationContext":"move-1"}""");

    public static Task<Reply> TransferAsync(this WireStage stage, string id, string target = "4:" + Doctor, string more = "") =>
        stage.OnCallAsync(id, "transferToParticipant", $$"""{"targetParticipant":{{Raw(target)}},"operationContext":"transfer-1"{{more}}}""");

    public static Task<Reply> StartRecordingAsync(this WireStage stage, string serverCallId, string more = "") => stage.PostAsync(
        "/calling/recordings",
        $$$"""{"callLocator":{"kind":"serverCallLocator","serverCallId":"{{{serverCallId}}}"},"recordingStateCallbackUri":"{{{stage.Application.CallbackUri}}}"{{{more}}}}""");

    public static async Task<string> ServerCallIdAsync(this WireStage stage, string id) =>
        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Text("serverCallId");

    public static async Task<string> StateAsync(this WireStage stage, string id) =>
        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Text("callConnectionState");

    public static string Text(this Reply reply, string member) => reply.Json.GetProperty(member).GetString()!;

    /// <summary>A connected call whose sound and words may go to a socket, with its first two events taken.</summary>
    public static async Task<string> SubscribedCallAsync(this WireStage stage, string transportUrl = TransportUrl, bool startsWithTheCall = false)
    {
        string address = transportUrl.Length == 0 ? "" : $"""
            ,"transportUrl":"{transportUrl}"
            """;
        string begins = startsWithTheCall ? "true" : "false";
        string body = $$$"""
            {{{stage.CreateBody(WireStage.Patient)[..^1]}}},
            "mediaStreamingOptions":{"transportType":"websocket","audioChannelType":"mixed","startMediaStreaming":{{{begins}}}{{{address}}}},
            "transcriptionOptions":{"transportType":"websocket","locale":"en-US","startTranscription":{{{begins}}}{{{address}}}}}
            """;
        Reply reply = await stage.PostAsync("/calling/callConnections", body);
        reply.Status.Should().Be(201, reply.Text);
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");
        return reply.Text("callConnectionId");
    }

    /// <summary>A connected call with a second phone in it, all events taken.</summary>
    public static async Task<string> CallOfThreeAsync(this WireStage stage, string number = Doctor)
    {
        string id = await stage.ConnectedCallAsync();
        (await stage.AddAsync(id, number)).Status.Should().Be(202);
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantSucceeded");
        await stage.Application.NextAsync("ParticipantsUpdated");
        return id;
    }

    /// <summary>A connected call with a user in it, who can be muted; all events taken.</summary>
    public static async Task<string> CallWithUserAsync(this WireStage stage)
    {
        string id = await stage.ConnectedCallAsync();
        (await stage.AddUserAsync(id)).Status.Should().Be(202);
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantSucceeded");
        await stage.Application.NextAsync("ParticipantsUpdated");
        return id;
    }

    /// <summary>The next event of that name; others are passed over, for the tests that do not care about them.</summary>
    public static async Task<ReceivedEvent> UntilAsync(this Application application, string name, Func<ReceivedEvent, bool>? fits = null)
    {
        while (true)
        {
            ReceivedEvent received = await application.NextAsync();
            if (received.Name == name && fits?.Invoke(received) != false)
            {
                return received;
            }
        }
    }

    public static JsonElement Participant(this ReceivedEvent received, string rawId) =>
        received.Data.GetProperty("participants").EnumerateArray().Single(one => one.GetProperty("identifier").GetProperty("rawId").GetString() == rawId);

    public static string Who(this ReceivedEvent received, string member = "participant") =>
        received.Data.GetProperty(member).GetProperty("rawId").GetString()!;
}
