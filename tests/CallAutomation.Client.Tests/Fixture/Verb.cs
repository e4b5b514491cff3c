using Azure;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>One verb of the client and an example of its use, so that a promise about all verbs is tested with all verbs.</summary>
internal sealed partial record Verb(
    string Name,
    int Success,
    string? Answer,
    Func<CallAutomationClient, Told, CancellationToken, Task<object>> Async,
    Func<CallAutomationClient, Told, CancellationToken, object> Sync)
{
    /// <summary>The verbs of calls and recordings that the service itself answers.</summary>
    public static IReadOnlyList<Verb> All { get; } = [.. CallVerbs, .. ParticipantVerbs, .. MediaVerbs, .. StreamingVerbs, .. RecordingVerbs];

    /// <summary>The verbs that the storage of recordings answers; they have no api-version and tests of their own.</summary>
    public static IReadOnlyList<string> OfStorage { get; } =
    [
        "CallAutomationClient.DownloadRecording",
        "CallAutomationClient.OpenRecording",
        "CallAutomationClient.GetRecordingMetadata",
        "CallAutomationClient.DeleteRecording",
    ];

    /// <summary>The verbs that the service acts upon once, however often they are sent with the same id.</summary>
    public static IReadOnlyList<string> Repeatable { get; } =
    [
        "CallAutomationClient.CreateCall",
        "CallAutomationClient.AnswerCall",
        "CallAutomationClient.RedirectCall",
        "CallAutomationClient.RejectCall",
        "ServerCall.Join",
        "CallConnection.HangUp for everyone",
        "CallConnection.Transfer",
        "CallConnection.AddParticipant",
        "CallConnection.CancelAddParticipant",
        "CallConnection.RemoveParticipant",
        "CallConnection.MoveParticipants",
        "CallConnection.MuteParticipant",
        "CallConnection.SendDtmfTones",
        "ServerCall.StartRecording",
    ];

    /// <summary>The verbs that only look, or that end what is ended no further by a second request.</summary>
    private static readonly string[] s_harmlessTwice =
    [
        "CallConnection.GetProperties",
        "CallConnection.HangUp",
        "CallConnection.GetParticipants",
        "CallConnection.GetParticipant",
        "ServerCall.GetRecordingState",
        "ServerCall.StopRecording",
    ];

    /// <summary>The verbs that carry no context, because no event and no result tells of it.</summary>
    private static readonly string[] s_withoutContext =
    [
        "CallAutomationClient.RedirectCall",
        "CallAutomationClient.RejectCall",
        "CallConnection.HangUp for everyone",
        "CallConnection.CancelAllMedia",
        "ServerCall.StartRecording",
        "ServerCall.PauseRecording",
        "ServerCall.ResumeRecording",
        .. s_harmlessTwice,
    ];

    /// <summary>Every verb, once asynchronous and once synchronous.</summary>
    public static TheoryData<string, bool> Both => Crossed(All.Select(verb => verb.Name));

    /// <summary>The verbs that may be sent again without fear, because the service acts once or because twice is no more than once.</summary>
    public static TheoryData<string, bool> SentAgain => Crossed([.. Repeatable, .. s_harmlessTwice]);

    /// <summary>The verbs where a second request could be heard twice.</summary>
    public static TheoryData<string, bool> SentOnce => Crossed(All.Select(verb => verb.Name).Except(Repeatable).Except(s_harmlessTwice));

    /// <summary>The verbs whose events or results carry the context of the request.</summary>
    public static TheoryData<string, bool> WithContext => Crossed(All.Select(verb => verb.Name).Except(s_withoutContext));

    public static Verb Named(string name) => All.Single(verb => verb.Name == name);

    /// <summary>Recording alone is accepted with either of two statuses.</summary>
    public bool Accepts(int status) => status == Success || (status == 202 && Name == "ServerCall.StartRecording");

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
}

/// <summary>What an example tells the service.</summary>
internal sealed record Told
{
    public string PhoneNumber { get; init; } = "+14255550123";

    public string IncomingCallContext { get; init; } = "context-of-the-incoming-call";

    public Uri Callback { get; init; } = new("https://app.example/callbacks");

    public string? OperationContext { get; init; }

    /// <summary>Whether what is played is for all; for the one phone otherwise, which not every version knows.</summary>
    public bool IsForEveryone { get; init; }
}
