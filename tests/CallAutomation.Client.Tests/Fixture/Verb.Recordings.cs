namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    private static IReadOnlyList<Verb> RecordingVerbs =>
    [
        new("ServerCall.StartRecording", 200, Recording,
            async (client, told, token) => await Outside(client).StartRecordingAsync(new StartRecordingOptions { StateCallbackUri = told.Callback }, token),
            (client, told, token) => Outside(client).StartRecording(new StartRecordingOptions { StateCallbackUri = told.Callback }, token)),
        new("ServerCall.GetRecordingState", 200, Recording,
            async (client, _, token) => await Outside(client).GetRecordingStateAsync("recording-1", token),
            (client, _, token) => Outside(client).GetRecordingState("recording-1", token)),
        new("ServerCall.PauseRecording", 202, null,
            async (client, _, token) => await Outside(client).PauseRecordingAsync("recording-1", token),
            (client, _, token) => Outside(client).PauseRecording("recording-1", token)),
        new("ServerCall.ResumeRecording", 202, null,
            async (client, _, token) => await Outside(client).ResumeRecordingAsync("recording-1", token),
            (client, _, token) => Outside(client).ResumeRecording("recording-1", token)),
        new("ServerCall.StopRecording", 204, null,
            async (client, _, token) => await Outside(client).StopRecordingAsync("recording-1", token),
            (client, _, token) => Outside(client).StopRecording("recording-1", token)),
    ];

    private const string Recording = """{"recordingId":"recording-1","recordingState":"active"}""";

    private static ServerCall Outside(CallAutomationClient client) => client.GetServerCall("server-1");
}
