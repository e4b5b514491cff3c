using System.Reflection;
using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Wholesome;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.ShortForms;

/// <summary>There is no verb whose patience cannot be chosen for the one request.</summary>
public class DeadlineOptionTests
{
    private static readonly RequestOptions s_options = new() { Deadline = TimeSpan.FromSeconds(3) };
    private static readonly Uri s_file = new("https://storage.asm.skype.com/v1/objects/recording");

    private static readonly Dictionary<string, (Func<CallAutomationClient, Task> Async, Action<CallAutomationClient> Sync)> s_verbs = new()
    {
        ["CallConnection.GetProperties"] = (client => Call(client).GetPropertiesAsync(s_options), client => Call(client).GetProperties(s_options)),
        ["CallConnection.HangUp"] = (client => Call(client).HangUpAsync(options: s_options), client => Call(client).HangUp(options: s_options)),
        ["CallConnection.CancelAllMedia"] = (client => Call(client).CancelAllMediaAsync(s_options), client => Call(client).CancelAllMedia(s_options)),
        ["CallConnection.GetParticipant"] =
            (client => Call(client).GetParticipantAsync(Somebody, s_options), client => Call(client).GetParticipant(Somebody, s_options)),
        ["CallConnection.GetParticipants"] =
            (async client => await Call(client).GetParticipantsAsync(s_options).GetAsyncEnumerator().MoveNextAsync(), client => _ = Call(client).GetParticipants(s_options).Count()),
        ["ServerCall.GetRecordingState"] = (client => Outside(client).GetRecordingStateAsync("r", s_options), client => Outside(client).GetRecordingState("r", s_options)),
        ["ServerCall.PauseRecording"] = (client => Outside(client).PauseRecordingAsync("r", s_options), client => Outside(client).PauseRecording("r", s_options)),
        ["ServerCall.ResumeRecording"] = (client => Outside(client).ResumeRecordingAsync("r", s_options), client => Outside(client).ResumeRecording("r", s_options)),
        ["ServerCall.StopRecording"] = (client => Outside(client).StopRecordingAsync("r", s_options), client => Outside(client).StopRecording("r", s_options)),
        ["CallAutomationClient.GetRecordingMetadata"] = (client => client.GetRecordingMetadataAsync(s_file, s_options), client => client.GetRecordingMetadata(s_file, s_options)),
        ["CallAutomationClient.DeleteRecording"] = (client => client.DeleteRecordingAsync(s_file, s_options), client => client.DeleteRecording(s_file, s_options)),
    };

    public static TheoryData<string> Verbs => [.. s_verbs.Keys];

    private static UserIdentifier Somebody => new("8:acs:a_b");

    [Theory, MemberData(nameof(Verbs))]
    public async Task Is_the_time_allowed(string verb)
    {
        MockedService service = new();
        service.Mock.When("*").Respond(_ => MockedService.Answer(
            service.Sent[^1].Address.Host == "contoso.communication.azure.com" ? OptionTests.Success(service.Sent[^1]) : 200,
            """{"callConnectionId":"call-1","recordingId":"r","identifier":{"rawId":"8:acs:a_b"},"value":[]}""")());

        await s_verbs[verb].Async(service.Client());
        s_verbs[verb].Sync(service.Client());

        service.Clock.Asked.Should().Equal(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Is_there_for_every_verb()
    {
        IEnumerable<MethodInfo> verbs = new[] { typeof(CallAutomationClient), typeof(CallConnection), typeof(ServerCall) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)));

        verbs.Should().HaveCountGreaterThan(80).And.OnlyContain(verb => verb.GetParameters().Any(parameter => parameter.ParameterType.GetProperty("Deadline") != null));
        verbs.Where(verb => verb.GetParameters().Any(parameter => parameter.ParameterType == typeof(RequestOptions)))
            .Select(verb => $"{verb.DeclaringType!.Name}.{(verb.Name.EndsWith("Async", StringComparison.Ordinal) ? verb.Name[..^5] : verb.Name)}").Distinct()
            .Should().BeEquivalentTo(s_verbs.Keys);
    }

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");

    private static ServerCall Outside(CallAutomationClient client) => client.GetServerCall("c2VydmVyLTE=");
}
