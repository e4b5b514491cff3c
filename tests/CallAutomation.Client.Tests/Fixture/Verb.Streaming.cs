namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    private static IReadOnlyList<Verb> StreamingVerbs =>
    [
        new("CallConnection.StartTranscription", 202, null,
            async (client, told, token) => await Call(client).StartTranscriptionAsync(new StartTranscriptionOptions { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StartTranscription(new StartTranscriptionOptions { OperationContext = told.OperationContext }, token)),
        new("CallConnection.StopTranscription", 202, null,
            async (client, told, token) => await Call(client).StopTranscriptionAsync(new StopTranscriptionOptions { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StopTranscription(new StopTranscriptionOptions { OperationContext = told.OperationContext }, token)),
        new("CallConnection.UpdateTranscription", 202, null,
            async (client, told, token) => await Call(client).UpdateTranscriptionAsync(new UpdateTranscriptionOptions("en-US") { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).UpdateTranscription(new UpdateTranscriptionOptions("en-US") { OperationContext = told.OperationContext }, token)),
        new("CallConnection.StartMediaStreaming", 202, null,
            async (client, told, token) => await Call(client).StartMediaStreamingAsync(new StartMediaStreamingOptions { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StartMediaStreaming(new StartMediaStreamingOptions { OperationContext = told.OperationContext }, token)),
        new("CallConnection.StopMediaStreaming", 202, null,
            async (client, told, token) => await Call(client).StopMediaStreamingAsync(new StopMediaStreamingOptions { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).StopMediaStreaming(new StopMediaStreamingOptions { OperationContext = told.OperationContext }, token)),
    ];
}
