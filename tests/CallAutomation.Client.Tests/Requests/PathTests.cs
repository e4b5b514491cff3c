using CallAutomation.Client.Tests.Fixture;
namespace CallAutomation.Client.Tests.Requests;

public class PathTests
{
    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../../other", "..%2F..%2Fother")]
    [InlineData("a?api-version=1", "a%3Fapi-version%3D1")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a:terminate", "a%3Aterminate")]
    [InlineData("a b", "a%20b")]
    [InlineData("100%", "100%25")]
    [InlineData("%2F", "%252F")]
    [InlineData("{callConnectionId}", "%7BcallConnectionId%7D")]
    [InlineData("ø+=", "%C3%B8%2B%3D")]
    [InlineData("a\r\nHost: evil", "a%0D%0AHost%3A%20evil")]
    public void Keeps_an_odd_id_from_changing_the_address(string id, string escaped)
    {
        StableRequests.In().GetProperties(id).Path.Should().Be($"/calling/callConnections/{escaped}");
        StableRequests.In().CancelAllMedia(id).Path.Should().Be($"/calling/callConnections/{escaped}:cancelAllMediaOperations");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("half of a pair")]
    [InlineData("the other half")]
    public void Refuses_an_id_that_no_escaping_can_hold_in_its_place(string id)
    {
        // No attribute can hold half of a surrogate pair.
        id = id.Replace("half of a pair", "\ud800").Replace("the other half", "a\udc00b");
        Fixture.MockedService service = new();
        CallAutomationClient client = service.Client();
        CallAutomationClient preview = new Fixture.MockedService(CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview).Client();
        CallConnection call = client.GetCallConnection("call-1");
        ServerCall outside = client.GetServerCall("server-1");

        Refused(() => client.GetCallConnection(id), "callConnectionId");
        Refused(() => call.GetParticipant(ParticipantIdentifier.FromRawId(id)), "participant");
        Refused(() => call.GetParticipantAsync(ParticipantIdentifier.FromRawId(id)), "participant");
        Refused(() => outside.GetRecordingState(id), "recordingId");
        Refused(() => outside.GetRecordingStateAsync(id), "recordingId");
        Refused(() => outside.PauseRecording(id), "recordingId");
        Refused(() => outside.ResumeRecording(id), "recordingId");
        Refused(() => outside.StopRecordingAsync(id), "recordingId");
        Refused(() => preview.GetServerCall(id).StopRecording("recording-1"), "serverCallId");
        Refused(() => preview.GetCallConnection("call-1").RemoveParticipant(new RemoveParticipantOptions(StableRequests.User) { ParticipantId = id }), "participantId");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Refuses_an_empty_id_in_an_address()
    {
        CallAutomationClient preview = new Fixture.MockedService(CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview).Client();

        Refused(() => preview.GetCallConnection("call-1").RemoveParticipant(new RemoveParticipantOptions(StableRequests.User) { ParticipantId = string.Empty }), "participantId");
    }

    [Theory]
    [InlineData(Fixture.Newest.Version)]
    [InlineData(CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview)]
    public async Task Takes_such_an_id_from_the_service_for_an_answer_that_cannot_be_used(CallAutomationClientOptions.ServiceVersion version)
    {
        Fixture.MockedService service = new Fixture.MockedService(version).Answers(201, """{"callConnectionId":".."}""");
        CreateCallOptions options = new(StableRequests.User, new Uri("https://app.example/callbacks")) { Source = new UserIdentifier("8:acs:me_me") };

        Func<Task> create = () => service.Client().CreateCallAsync(options);

        await create.Should().ThrowAsync<Azure.RequestFailedException>().WithMessage("CallAutomationClient.CreateCall was accepted with 201*callConnectionId is no id.*");
    }

    [Fact]
    public void Keeps_whatever_else_in_its_place()
    {
        string[] parts = [".", "..", "%2e", "%2E%2E", "/", "\\", "%2F", "%5C", "?", "#", ";", ":", "@", "\0", "\t", "\u0085", "\u2028", " ", "é", "😀", "a", "//", "%"];
        Random random = new(20261002);
        for (int number = 0; number < 20_000; number++)
        {
            string id = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
            if (id is "." or "..")
            {
                continue;
            }

            Uri address = new(Fixture.MockedService.Endpoint, StableRequests.In().GetProperties(id).Path);

            address.Segments.Should().HaveCount(4, "of {0}", id);
            Uri.UnescapeDataString(address.Segments[3]).Should().Be(id);
            (address.Query, address.Fragment, address.Host).Should().Be((string.Empty, string.Empty, Fixture.MockedService.Endpoint.Host));
        }
    }

    [Theory]
    [InlineData("a/b", "/calling/callConnections/a%2Fb:terminate")]
    [InlineData("a?b#c", "/calling/callConnections/a%3Fb%23c:terminate")]
    [InlineData("../x", "/calling/callConnections/..%2Fx:terminate")]
    public async Task Arrives_as_it_was_said(string id, string path)
    {
        Fixture.MockedService service = new Fixture.MockedService().Answers(204);

        await service.Client().GetCallConnection(id).HangUpAsync(HangUpScope.Everyone);

        service.Sent.Single().Address.PathAndQuery.Should().Be(path + "?api-version=" + Newest.Date);
    }

    private static void Refused<T>(Func<T> act, string parameterName) =>
        act.Should().Throw<ArgumentException>().WithMessage("*cannot be a part of an address*").WithParameterName(parameterName);
}
