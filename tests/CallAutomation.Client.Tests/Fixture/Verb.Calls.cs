namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    private static IReadOnlyList<Verb> CallVerbs =>
    [
        new("CallAutomationClient.CreateCall", 201, Properties,
            async (client, told, token) => await client.CreateCallAsync(CreateCall(told), token),
            (client, told, token) => client.CreateCall(CreateCall(told), token)),
        new("CallAutomationClient.AnswerCall", 200, Properties,
            async (client, told, token) => await client.AnswerCallAsync(AnswerCall(told), token),
            (client, told, token) => client.AnswerCall(AnswerCall(told), token)),
        new("CallAutomationClient.RedirectCall", 204, null,
            async (client, told, token) => await client.RedirectCallAsync(new RedirectCallOptions(told.IncomingCallContext, Phone(told)), token),
            (client, told, token) => client.RedirectCall(new RedirectCallOptions(told.IncomingCallContext, Phone(told)), token)),
        new("CallAutomationClient.RejectCall", 204, null,
            async (client, told, token) => await client.RejectCallAsync(new RejectCallOptions(told.IncomingCallContext), token),
            (client, told, token) => client.RejectCall(new RejectCallOptions(told.IncomingCallContext), token)),
        new("ServerCall.Join", 200, Properties,
            async (client, told, token) => await client.GetServerCall("server-1").JoinAsync(new JoinOptions(told.Callback) { OperationContext = told.OperationContext }, token),
            (client, told, token) => client.GetServerCall("server-1").Join(new JoinOptions(told.Callback) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.GetProperties", 200, Properties,
            async (client, _, token) => await Call(client).GetPropertiesAsync(token),
            (client, _, token) => Call(client).GetProperties(token)),
        new("CallConnection.HangUp", 204, null,
            async (client, _, token) => await Call(client).HangUpAsync(HangUpScope.Myself, token),
            (client, _, token) => Call(client).HangUp(HangUpScope.Myself, token)),
        new("CallConnection.HangUp for everyone", 204, null,
            async (client, _, token) => await Call(client).HangUpAsync(HangUpScope.Everyone, token),
            (client, _, token) => Call(client).HangUp(HangUpScope.Everyone, token)),
        new("CallConnection.Transfer", 202, Least,
            async (client, told, token) => await Call(client).TransferAsync(new TransferOptions(Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).Transfer(new TransferOptions(Phone(told)) { OperationContext = told.OperationContext }, token)),
    ];

    private const string Properties = """{"callConnectionId":"call-1","callConnectionState":"connecting"}""";

    private const string Least = "{}";

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");

    private static PhoneIdentifier Phone(Told told) => new(told.PhoneNumber);

    private static CreateCallOptions CreateCall(Told told) => new(Phone(told), told.Callback)
    {
        CallerId = Phone(told),
        OperationContext = told.OperationContext,
    };

    private static AnswerCallOptions AnswerCall(Told told) => new(told.IncomingCallContext, told.Callback) { OperationContext = told.OperationContext };
}
