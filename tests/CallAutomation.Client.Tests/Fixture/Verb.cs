using Azure;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>One verb of the client and an example of its use, so that a promise about all verbs is tested with all verbs.</summary>
internal sealed record Verb(
    string Name,
    int Success,
    string? Answer,
    Func<CallAutomationClient, Told, CancellationToken, Task<object>> Async,
    Func<CallAutomationClient, Told, CancellationToken, object> Sync)
{
    private const string Properties = """{"callConnectionId":"call-1","callConnectionState":"connecting"}""";

    public static IReadOnlyList<Verb> All { get; } =
    [
        new("CallAutomationClient.CreateCall", 201, Properties,
            async (client, told, token) => await client.CreateCallAsync(CreateCall(told), token),
            (client, told, token) => client.CreateCall(CreateCall(told), token)),
        new("CallAutomationClient.AnswerCall", 200, Properties,
            async (client, told, token) => await client.AnswerCallAsync(AnswerCall(told), token),
            (client, told, token) => client.AnswerCall(AnswerCall(told), token)),
        new("ServerCall.Join", 200, Properties,
            async (client, told, token) => await client.GetServerCall("server-1").JoinAsync(Join(told), token),
            (client, told, token) => client.GetServerCall("server-1").Join(Join(told), token)),
        new("CallConnection.GetProperties", 200, Properties,
            async (client, _, token) => await Call(client).GetPropertiesAsync(token),
            (client, _, token) => Call(client).GetProperties(token)),
        new("CallConnection.HangUp", 204, null,
            async (client, _, token) => await Call(client).HangUpAsync(HangUpScope.Myself, token),
            (client, _, token) => Call(client).HangUp(HangUpScope.Myself, token)),
        new("CallConnection.HangUp for everyone", 204, null,
            async (client, _, token) => await Call(client).HangUpAsync(HangUpScope.Everyone, token),
            (client, _, token) => Call(client).HangUp(HangUpScope.Everyone, token)),
        new("CallConnection.Play", 202, null,
            async (client, told, token) => await Call(client).PlayAsync(Play(told), token),
            (client, told, token) => Call(client).Play(Play(told), token)),
        new("CallConnection.Recognize", 202, null,
            async (client, told, token) => await Call(client).RecognizeAsync(Recognize(told), token),
            (client, told, token) => Call(client).Recognize(Recognize(told), token)),
        new("CallConnection.StartToneRecognition", 200, null,
            async (client, told, token) => await Call(client).StartToneRecognitionAsync(Start(told), token),
            (client, told, token) => Call(client).StartToneRecognition(Start(told), token)),
        new("CallConnection.StopToneRecognition", 200, null,
            async (client, told, token) => await Call(client).StopToneRecognitionAsync(Stop(told), token),
            (client, told, token) => Call(client).StopToneRecognition(Stop(told), token)),
        new("CallConnection.CancelAllMedia", 202, null,
            async (client, _, token) => await Call(client).CancelAllMediaAsync(token),
            (client, _, token) => Call(client).CancelAllMedia(token)),
    ];

    /// <summary>Every verb, once asynchronous and once synchronous.</summary>
    public static TheoryData<string, bool> Both => Crossed(All.Select(verb => verb.Name));

    /// <summary>The verbs that may be sent again without fear, because the service acts once or because twice is no more than once.</summary>
    public static TheoryData<string, bool> SentAgain => Crossed(
        "CallAutomationClient.CreateCall",
        "CallAutomationClient.AnswerCall",
        "ServerCall.Join",
        "CallConnection.GetProperties",
        "CallConnection.HangUp",
        "CallConnection.HangUp for everyone");

    /// <summary>The verbs where a second request could be heard twice.</summary>
    public static TheoryData<string, bool> SentOnce => Crossed(
        "CallConnection.Play",
        "CallConnection.Recognize",
        "CallConnection.StartToneRecognition",
        "CallConnection.StopToneRecognition",
        "CallConnection.CancelAllMedia");

    /// <summary>The verbs whose events carry the context of the request.</summary>
    public static TheoryData<string, bool> WithContext => Crossed(
        "CallAutomationClient.CreateCall",
        "CallAutomationClient.AnswerCall",
        "ServerCall.Join",
        "CallConnection.Play",
        "CallConnection.Recognize",
        "CallConnection.StartToneRecognition",
        "CallConnection.StopToneRecognition");

    public static Verb Named(string name) => All.Single(verb => verb.Name == name);

    /// <summary>A success of this verb.</summary>
    public Func<HttpResponseMessage> Yes() => MockedService.Answer(Success, Answer);

    public async Task<object> DoAsync(CallAutomationClient client, bool isAsync, Told? told = null, CancellationToken token = default) =>
        isAsync ? await Async(client, told ?? new Told(), token) : Sync(client, told ?? new Told(), token);

    public static Response Raw(object result) => result as Response ?? (Response)result.GetType().GetMethod("GetRawResponse")!.Invoke(result, null)!;

    public static object Value(object result) => result.GetType().GetProperty("Value")!.GetValue(result)!;

    private static TheoryData<string, bool> Crossed(params IEnumerable<string> names)
    {
        TheoryData<string, bool> data = [];
        foreach (string name in names)
        {
            data.Add(name, true);
            data.Add(name, false);
        }

        return data;
    }

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");

    private static CreateCallOptions CreateCall(Told told) => new(new PhoneNumberIdentifier(told.PhoneNumber), told.Callback)
    {
        CallerId = new PhoneNumberIdentifier(told.PhoneNumber),
        OperationContext = told.OperationContext,
    };

    private static AnswerCallOptions AnswerCall(Told told) => new(told.IncomingCallContext, told.Callback) { OperationContext = told.OperationContext };

    private static JoinOptions Join(Told told) => new(told.Callback) { OperationContext = told.OperationContext };

    private static PlayOptions Play(Told told) => new(new FileSource(told.Callback))
    {
        PlayTo = { new PhoneNumberIdentifier(told.PhoneNumber) },
        OperationContext = told.OperationContext,
    };

    private static RecognizeDtmfOptions Recognize(Told told) => new(new PhoneNumberIdentifier(told.PhoneNumber), 1) { OperationContext = told.OperationContext };

    private static StartToneRecognitionOptions Start(Told told) => new(new PhoneNumberIdentifier(told.PhoneNumber)) { OperationContext = told.OperationContext };

    private static StopToneRecognitionOptions Stop(Told told) => new(new PhoneNumberIdentifier(told.PhoneNumber)) { OperationContext = told.OperationContext };
}

/// <summary>What an example tells the service.</summary>
internal sealed record Told
{
    public string PhoneNumber { get; init; } = "+14255550123";

    public string IncomingCallContext { get; init; } = "context-of-the-incoming-call";

    public Uri Callback { get; init; } = new("https://app.example/callbacks");

    public string? OperationContext { get; init; }
}
