using System.Collections;
using System.Reflection;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Wholesome;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.ShortForms;

/// <summary>Each short form asks the service for what the verb with options asks for.</summary>
public class ShortFormTests
{
    private static readonly Uri s_address = new("https://app.example/callbacks");
    private static readonly PhoneIdentifier s_phone = new("+14255550123");
    private static readonly PhoneIdentifier s_callerId = new("+14255550199");
    private static readonly UserIdentifier s_user = new("8:acs:resource_user");
    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));
    private static readonly CallParticipant s_participant = new() { Identifier = s_user, ParticipantId = "participant-1" };

    /// <summary>By the types of what is given besides the call and the token; what each of them asks for, in the long form.</summary>
    private static readonly Dictionary<string, (object?[] Arguments, Func<CallAutomationClient, Task> Long)> s_forms = new()
    {
        ["CreateCall(ParticipantIdentifier, Uri, PhoneIdentifier)"] =
            ([s_phone, s_address, s_callerId], client => client.CreateCallAsync(new CreateCallOptions(s_phone, s_address) { CallerId = s_callerId })),
        ["CreateCall(IEnumerable, Uri, PhoneIdentifier)"] =
            ([new ParticipantIdentifier[] { s_phone, s_user }, s_address, s_callerId], client => client.CreateCallAsync(new CreateCallOptions([s_phone, s_user], s_address) { CallerId = s_callerId })),
        ["AnswerCall(IncomingCall, Uri)"] = ([Ringing, s_address], client => client.AnswerCallAsync(new AnswerCallOptions("incoming-1", s_address))),
        ["AnswerCall(String, Uri)"] = (["incoming-1", s_address], client => client.AnswerCallAsync(new AnswerCallOptions("incoming-1", s_address))),
        ["RedirectCall(IncomingCall, ParticipantIdentifier)"] = ([Ringing, s_user], client => client.RedirectCallAsync(new RedirectCallOptions("incoming-1", s_user))),
        ["RedirectCall(String, ParticipantIdentifier)"] = (["incoming-1", s_user], client => client.RedirectCallAsync(new RedirectCallOptions("incoming-1", s_user))),
        ["RejectCall(IncomingCall, CallRejectReason)"] =
            ([Ringing, CallRejectReason.Busy], client => client.RejectCallAsync(new RejectCallOptions("incoming-1") { Reason = CallRejectReason.Busy })),
        ["RejectCall(String, CallRejectReason)"] =
            (["incoming-1", CallRejectReason.Busy], client => client.RejectCallAsync(new RejectCallOptions("incoming-1") { Reason = CallRejectReason.Busy })),
        ["GetRecordingMetadata(Uri)"] = ([At("metadata")], client => client.GetRecordingMetadataAsync(At("metadata"))),
        ["DeleteRecording(Uri)"] = ([At("delete")], client => client.DeleteRecordingAsync(At("delete"))),

        ["GetProperties()"] = ([], client => Call(client).GetPropertiesAsync()),
        ["HangUp(HangUpScope)"] = ([HangUpScope.Everyone], client => Call(client).HangUpAsync(HangUpScope.Everyone)),
        ["Play(PlaySource)"] = ([s_file], client => Call(client).PlayAsync(new PlayOptions(s_file))),
        ["Play(IEnumerable)"] = ([new PlaySource[] { s_file, s_file }], client => Call(client).PlayAsync(new PlayOptions(s_file, s_file))),
        ["Play(PlaySource, ParticipantIdentifier)"] = ([s_file, s_user], client => Call(client).PlayAsync(new PlayOptions(s_file) { PlayTo = [s_user] })),
        ["StartToneRecognition(ParticipantIdentifier)"] = ([s_phone], client => Call(client).StartToneRecognitionAsync(new StartToneRecognitionOptions(s_phone))),
        ["StopToneRecognition(ParticipantIdentifier)"] = ([s_phone], client => Call(client).StopToneRecognitionAsync(new StopToneRecognitionOptions(s_phone))),
        ["SendDtmfTones(IEnumerable, ParticipantIdentifier)"] =
            ([new[] { DtmfTone.Four, DtmfTone.Pound }, s_phone], client => Call(client).SendDtmfTonesAsync(new SendDtmfTonesOptions([DtmfTone.Four, DtmfTone.Pound], s_phone))),
        ["SendDtmfTones(String, ParticipantIdentifier)"] =
            (["4#", s_phone], client => Call(client).SendDtmfTonesAsync(new SendDtmfTonesOptions([DtmfTone.Four, DtmfTone.Pound], s_phone))),
        ["UpdateTranscription(String)"] = (["sv-SE"], client => Call(client).UpdateTranscriptionAsync(new UpdateTranscriptionOptions("sv-SE"))),
        ["CancelAllMedia()"] = ([], client => Call(client).CancelAllMediaAsync()),
        ["GetParticipants()"] = ([], async client => await Call(client).GetParticipantsAsync().GetAsyncEnumerator().MoveNextAsync()),
        ["GetParticipant(ParticipantIdentifier)"] = ([s_user], client => Call(client).GetParticipantAsync(s_user)),
        ["AddParticipant(ParticipantIdentifier, PhoneIdentifier)"] =
            ([s_phone, s_callerId], client => Call(client).AddParticipantAsync(new AddParticipantOptions(s_phone) { CallerId = s_callerId })),
        ["CancelAddParticipant(String)"] = (["invitation-1"], client => Call(client).CancelAddParticipantAsync(new CancelAddParticipantOptions("invitation-1"))),
        ["RemoveParticipant(ParticipantIdentifier)"] = ([s_user], client => Call(client).RemoveParticipantAsync(new RemoveParticipantOptions(s_user))),
        ["RemoveParticipant(CallParticipant)"] = ([s_participant], client => Call(client).RemoveParticipantAsync(new RemoveParticipantOptions(s_participant))),
        ["MoveParticipants(IEnumerable, String)"] =
            ([new ParticipantIdentifier[] { s_user }, "call-2"], client => Call(client).MoveParticipantsAsync(new MoveParticipantsOptions([s_user], "call-2"))),
        ["MuteParticipant(ParticipantIdentifier)"] = ([s_user], client => Call(client).MuteParticipantAsync(new MuteParticipantOptions(s_user))),
        ["HoldParticipant(ParticipantIdentifier, PlaySource)"] = ([s_user, s_file], client => Call(client).HoldParticipantAsync(new HoldParticipantOptions(s_user) { HoldMusic = s_file })),
        ["UnholdParticipant(ParticipantIdentifier)"] = ([s_user], client => Call(client).UnholdParticipantAsync(new UnholdParticipantOptions(s_user))),
        ["Transfer(ParticipantIdentifier)"] = ([s_user], client => Call(client).TransferAsync(new TransferOptions(s_user))),

        ["Join(Uri)"] = ([s_address], client => Outside(client).JoinAsync(new JoinOptions(s_address))),
        ["ServerCall.Play(PlaySource)"] = ([s_file], client => Outside(client).PlayAsync(new PlayOptions(s_file))),
        ["ServerCall.AddParticipant(ParticipantIdentifier, PhoneIdentifier)"] =
            ([s_phone, s_callerId], client => Outside(client).AddParticipantAsync(new AddParticipantOptions(s_phone) { CallerId = s_callerId })),
        ["ServerCall.RemoveParticipant(ParticipantIdentifier)"] = ([s_user], client => Outside(client).RemoveParticipantAsync(new RemoveParticipantOptions(s_user))),
        ["ServerCall.RemoveParticipant(CallParticipant)"] = ([s_participant], client => Outside(client).RemoveParticipantAsync(new RemoveParticipantOptions(s_participant))),
        ["StartRecording(Uri)"] = ([s_address], client => Outside(client).StartRecordingAsync(new StartRecordingOptions { StateCallbackUri = s_address })),
        ["GetRecordingState(String)"] = (["recording-1"], client => Outside(client).GetRecordingStateAsync("recording-1")),
        ["PauseRecording(String)"] = (["recording-1"], client => Outside(client).PauseRecordingAsync("recording-1")),
        ["ResumeRecording(String)"] = (["recording-1"], client => Outside(client).ResumeRecordingAsync("recording-1")),
        ["StopRecording(String)"] = (["recording-1"], client => Outside(client).StopRecordingAsync("recording-1")),
    };

    private static readonly MethodInfo[] s_methods =
    [
        .. Library.Assembly.GetExportedTypes().Where(type => type.Namespace == "CallAutomation.Client" && type.Name.EndsWith("Extensions", StringComparison.Ordinal) && type != typeof(OutcomeExtensions))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))

            // Several requests; it has tests of its own.
            .Where(method => !method.Name.StartsWith("Visit", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Methods => [.. s_methods.Select(method => method.ToString()!)];

    private static IncomingCall Ringing => new() { IncomingCallContext = "incoming-1" };

    [Fact]
    public void Are_all_in_the_list() =>
        s_methods.Select(KeyOf).Distinct().Should().BeEquivalentTo(s_forms.Keys);

    [Theory, MemberData(nameof(Methods))]
    public async Task Ask_for_the_same_as_the_long_form(string name)
    {
        MethodInfo method = s_methods.Single(method => method.ToString() == name);
        (object?[] arguments, Func<CallAutomationClient, Task> asLong) = s_forms[KeyOf(method)];

        string inShort = await SaidAsync(method, client => InvokeAsync(method, client, arguments));

        inShort.Should().Be(await SaidAsync(method, asLong));
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task Hand_on_the_token(string name)
    {
        MethodInfo method = s_methods.Single(method => method.ToString() == name);
        using CancellationTokenSource canceled = new();
        await canceled.CancelAsync();
        MockedService service = Service(method);
        CallAutomationClient client = service.Client();
        await PrepareAsync(client, service, method);

        Func<Task> call = () => InvokeAsync(method, client, s_forms[KeyOf(method)].Arguments, canceled.Token);

        (await call.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(canceled.Token);
        service.Sent.Should().BeEmpty();
    }

    private static async Task<string> SaidAsync(MethodInfo method, Func<CallAutomationClient, Task> ask)
    {
        MockedService service = Service(method);
        CallAutomationClient client = service.Client();
        await PrepareAsync(client, service, method);
        await ask(client);
        SentRequest sent = service.Sent.Should().ContainSingle().Subject;
        return $"{sent.Method} {sent.Address} {sent.Body}";
    }

    /// <summary>The preview versions take out by identifier only whom the client has brought in.</summary>
    private static async Task PrepareAsync(CallAutomationClient client, MockedService service, MethodInfo method)
    {
        if (KeyOf(method) == "ServerCall.RemoveParticipant(ParticipantIdentifier)")
        {
            await Outside(client).AddParticipantAsync(new AddParticipantOptions(s_user));
            service.Sent.Clear();
        }
    }

    /// <summary>In the language that has the verb: the preview versions act on calls from outside.</summary>
    private static MockedService Service(MethodInfo method)
    {
        MockedService service = KeyOf(method).StartsWith("ServerCall.", StringComparison.Ordinal) ? new(CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview) : new();
        service.Options.Source = s_user;
        service.Options.CallbackUri = s_address;
        service.Mock.When("*").Respond(_ => MockedService.Answer(
            service.Sent[^1].Address.Host == "contoso.communication.azure.com" ? OptionTests.Success(service.Sent[^1]) : 200,
            """{"callConnectionId":"call-1","recordingId":"recording-1","participantId":"participant-1","identifier":{"rawId":"8:acs:a_b"},"value":[]}""")());
        return service;
    }

    private static async Task InvokeAsync(MethodInfo method, CallAutomationClient client, object?[] arguments, CancellationToken cancellationToken = default)
    {
        Type acted = method.GetParameters()[0].ParameterType;
        object on = acted == typeof(CallConnection) ? Call(client) : acted == typeof(ServerCall) ? Outside(client) : client;
        switch (method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [on, .. arguments, cancellationToken], null))
        {
            case Task task:
                await task;
                break;
            case IAsyncEnumerable<CallParticipant> list:
                await foreach (CallParticipant one in list)
                {
                }

                break;
            case IEnumerable list:
                foreach (object one in list)
                {
                }

                break;
        }
    }

    private static string KeyOf(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        string verb = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        string key = $"{verb}({string.Join(", ", parameters[1..^1].Select(parameter => NameOf(parameter.ParameterType)))})";
        bool isOfBoth = parameters[0].ParameterType == typeof(ServerCall) && (verb is "Play" or "AddParticipant" or "RemoveParticipant");
        return isOfBoth ? "ServerCall." + key : key;
    }

    private static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name.Split('`')[0];

    private static Uri At(string what) => new($"https://storage.asm.skype.com/v1/objects/recording/content/{what}");

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");

    private static ServerCall Outside(CallAutomationClient client) => client.GetServerCall("c2VydmVyLTE=");
}
