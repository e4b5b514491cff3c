using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Requests;

public class AnswerReadingTests
{
    private static readonly CallConnectionProperties s_everything = new()
    {
        CallConnectionId = "401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01",
        ServerCallId = "aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj",
        CorrelationId = "0f0f3d1e-7c55-4f0b-8f6d-0c3fd2a0f7a2",
        State = CallConnectionState.Connecting,
        Targets = [StableRequests.Phone, StableRequests.User],
        Source = StableRequests.User,
        CallerId = new PhoneIdentifier("+14255550199"),
        CallerDisplayName = "Clinic",
        CallbackUri = new Uri("https://app.example/cb"),
        AnsweredBy = new UserIdentifier("8:acs:resource_app"),
        AnsweredFor = new PhoneIdentifier("+14255550100"),
    };

    [Theory, InlineData(true), InlineData(false)]
    public async Task Takes_every_member_of_a_call_and_leaves_what_it_does_not_know(bool isAsync)
    {
        MockedService service = Answering("call-connection-properties", 200);

        object properties = Verb.Value(await Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync));

        properties.Should().BeEquivalentTo(s_everything);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Needs_no_more_than_the_id(bool isAsync)
    {
        MockedService service = Answering("call-connection-properties-least", 200);

        object properties = Verb.Value(await Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync));

        properties.Should().BeEquivalentTo(new CallConnectionProperties { CallConnectionId = s_everything.CallConnectionId });
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Leaves_out_members_of_the_wrong_kind_because_the_call_is_there_all_the_same(bool isAsync)
    {
        const string body = """
            {"callConnectionId":"call-1","sourceDisplayName":"Ada \ud83d","correlationId":7,"source":"8:acs:resource_user","answeredBy":[],"callbackUri":true,
             "targets":[{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}},7]}
            """;
        MockedService service = new MockedService().Answers(200, body);

        object properties = Verb.Value(await Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync));

        properties.Should().BeEquivalentTo(new CallConnectionProperties { CallConnectionId = "call-1", CallerDisplayName = "Ada \uFFFD", Targets = [StableRequests.Phone] });
    }

    [Theory]
    [InlineData("CallAutomationClient.CreateCall")]
    [InlineData("CallAutomationClient.AnswerCall")]
    [InlineData("ServerCall.Join")]
    public async Task Gives_a_call_to_act_on(string name)
    {
        foreach (bool isAsync in new[] { true, false })
        {
            MockedService service = Answering("call-connection-properties", Verb.Named(name).Success);

            CallSetupResult result = (CallSetupResult)Verb.Value(await Verb.Named(name).DoAsync(service.Client(), isAsync));

            result.Properties.Should().BeEquivalentTo(s_everything);
            result.CallConnection.CallConnectionId.Should().Be(s_everything.CallConnectionId);
        }
    }

    [Theory]
    [InlineData("""{"callConnectionId":"call-1","callConnectionState":"hovering"}""", "hovering")]
    [InlineData("""{"callConnectionId":"call-1","callConnectionState":"Connected"}""", "connected")]
    [InlineData("""{"callConnectionId":"call-1","callConnectionState":null}""", "unknown")]
    [InlineData("""{"callConnectionId":"call-1","callConnectionState":""}""", "unknown")]
    public async Task Keeps_a_state_nobody_knows_yet(string body, string state)
    {
        MockedService service = new MockedService().Answers(200, body);

        CallConnectionProperties properties = await service.Client().GetCallConnection("call-1").GetPropertiesAsync();

        properties.State.Should().Be(new CallConnectionState(state));
    }

    [Theory]
    [InlineData("""{"callConnectionId":"call-1","targets":[null]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"rawId":" "}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"communicationUser":{"id":" "}}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"phoneNumber":{"value":" "}}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"microsoftTeamsUser":{"userId":" "}}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"microsoftTeamsApp":{"appId":" "}}]}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":[{"teamsExtensionUser":{"userId":" ","tenantId":" ","resourceId":" "}}]}""")]
    public async Task Leaves_out_whom_the_service_did_not_name(string body)
    {
        MockedService service = new MockedService().Answers(200, body);

        CallConnectionProperties properties = await service.Client().GetCallConnection("call-1").GetPropertiesAsync();

        properties.Targets.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"communicationUser":{"id":"8:acs:a_b"}}""", "8:acs:a_b")]
    [InlineData("""{"phoneNumber":{"value":"+14255550123"}}""", "4:+14255550123")]
    [InlineData("""{"microsoftTeamsUser":{"userId":"u"}}""", "8:orgid:u")]
    [InlineData("""{"microsoftTeamsUser":{"userId":"u","cloud":"gcch"}}""", "8:gcch:u")]
    [InlineData("""{"microsoftTeamsUser":{"userId":"u","isAnonymous":true,"cloud":"public"}}""", "8:teamsvisitor:u")]
    [InlineData("""{"microsoftTeamsApp":{"appId":"a","cloud":"dod"}}""", "28:dod:a")]
    [InlineData("""{"teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"public"}}""", "8:acs:r_t_u")]
    [InlineData("""{"kind":"unknown","rawId":"48:odd"}""", "48:odd")]
    public async Task Knows_a_participant_by_the_parts_where_there_is_no_raw_id(string identifier, string rawId)
    {
        MockedService service = new MockedService().Answers(200, $$"""{"callConnectionId":"call-1","source":{{identifier}}}""");

        CallConnectionProperties properties = await service.Client().GetCallConnection("call-1").GetPropertiesAsync();

        properties.Source!.RawId.Should().Be(rawId);
        properties.Source.Should().Be(ParticipantIdentifier.FromRawId(rawId)).And.BeOfType(ParticipantIdentifier.FromRawId(rawId).GetType());
    }

    private static MockedService Answering(string sample, int status) =>
        new MockedService().Answers(status, WireSample.Response(sample).ToString());
}
