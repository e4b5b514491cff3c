using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Channel;

public class ParticipantListTests
{
    private const string Last = """{"value":[{"identifier":{"rawId":"8:acs:b_c"}}]}""";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reads_every_member(bool isAsync)
    {
        MockedService service = new MockedService().Answers(200, WireSample.Response("participants").ToString());

        List<CallParticipant> participants = await ListAsync(service, isAsync);

        participants.Should().Equal(
            new CallParticipant { Identifier = StableRequests.Phone, IsMuted = true, IsOnHold = true },
            new CallParticipant { Identifier = StableRequests.User });
    }

    [Theory]
    [InlineData("/calling/callConnections/call-1/participants?skip=1&api-version=NEWEST", "skip=1&api-version=NEWEST", true)]
    [InlineData("calling/callConnections/call-1/participants?skip=1", "skip=1&api-version=NEWEST", false)]
    [InlineData("https://contoso.communication.azure.com/calling/callConnections/call-1/participants?skip=4%3A%2B1&api-version=NEWEST", "skip=4%3A%2B1&api-version=NEWEST", true)]
    [InlineData("HTTPS://CONTOSO.communication.azure.com:443/calling/callConnections/call-1/participants?skip=1", "skip=1&api-version=NEWEST", false)]
    public async Task Goes_on_at_the_endpoint_and_signs_each_request(string link, string query, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(200, First(link.Replace("NEWEST", Newest.Date))), MockedService.Answer(200, Last));

        List<CallParticipant> participants = await ListAsync(service, isAsync);

        participants.Select(participant => participant.Identifier!.RawId).Should().Equal("8:acs:a_b", "8:acs:b_c");
        service.Sent.Should().HaveCount(2);
        service.Sent[1].Address.AbsoluteUri.Should().Be($"https://contoso.communication.azure.com/calling/callConnections/call-1/participants?{query.Replace("NEWEST", Newest.Date)}");
        service.Sent[1]["Authorization"].Should().StartWith("HMAC-SHA256 ").And.NotBe(service.Sent[0]["Authorization"]);
    }

    [Theory]
    [InlineData("https://evil.example/calling/callConnections/call-1/participants?api-version=NEWEST", true)]
    [InlineData("//evil.example/participants", false)]
    [InlineData("\\\\evil.example\\participants", true)]
    [InlineData("https://contoso.communication.azure.com.evil.example/participants", false)]
    [InlineData("https://contoso.communication.azure.com@evil.example/participants", true)]
    [InlineData("https://user@contoso.communication.azure.com/participants", false)]
    [InlineData("http://contoso.communication.azure.com/participants", true)]
    [InlineData("https://contoso.communication.azure.com:8443/participants", false)]
    [InlineData("file:///etc/passwd", true)]
    public async Task Never_takes_the_credential_elsewhere(string link, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(200, First(link)), MockedService.Answer(200, Last));

        Func<Task> list = () => ListAsync(service, isAsync);

        await list.Should().ThrowAsync<RequestFailedException>().WithMessage("CallConnection.GetParticipants cannot go on*Nothing was sent*");
        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Does_not_repeat_a_link_elsewhere_without_end()
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(200, First(new string('a', 30_000) + "://x/")), MockedService.Answer(200, Last));

        Func<Task> list = () => ListAsync(service, isAsync: true);

        (await list.Should().ThrowAsync<RequestFailedException>()).Which.Message.Length.Should().BeLessThan(2000);
    }

    [Theory]
    [InlineData("/calling/callConnections/call-1/participants?skip=1", "/calling/callConnections/call-1/participants?skip=1", true)]
    [InlineData("/calling/callConnections/call-1/participants?skip=1", "/calling/callConnections/call-1/participants?skip=1", false)]
    [InlineData("/participants?skip=1", "/participants?skip=2", true)]
    [InlineData("/participants?skip=1", "/participants?skip=2", false)]
    public async Task Ends_with_an_error_where_it_leads_back_to_itself(string first, string second, bool isAsync)
    {
        MockedService service = new MockedService().Answers(
            MockedService.Answer(200, First(first)), MockedService.Answer(200, First(second)), MockedService.Answer(200, First(first)));

        Func<Task> list = () => ListAsync(service, isAsync);

        await list.Should().ThrowAsync<RequestFailedException>().WithMessage("CallConnection.GetParticipants got an answer it cannot use (200): the link to the next page leads back*");
        service.Sent.Should().HaveCount(first == second ? 2 : 3);
    }

    [Fact]
    public async Task Begins_where_an_earlier_reading_ended()
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(200, Last));
        AsyncPageable<CallParticipant> list = service.Client().GetCallConnection("call-1").GetParticipantsAsync();

        await foreach (Page<CallParticipant> page in list.AsPages("/calling/callConnections/call-1/participants?skip=1"))
        {
            page.Values.Should().ContainSingle();
            page.ContinuationToken.Should().BeNull();
            page.GetRawResponse().Status.Should().Be(200);
        }

        service.Sent.Should().ContainSingle().Which.Address.Query.Should().Be("?skip=1&api-version=" + Newest.Date);
    }

    [Fact]
    public void Sends_nothing_before_somebody_reads()
    {
        MockedService service = new MockedService().Answers(200, Last);

        service.Client().GetCallConnection("call-1").GetParticipants();

        service.Sent.Should().BeEmpty();
    }

    private static string First(string link) =>
        """{"value":[{"identifier":{"rawId":"8:acs:a_b"}}],"nextLink":""" + System.Text.Json.JsonSerializer.Serialize(link) + "}";

    private static async Task<List<CallParticipant>> ListAsync(MockedService service, bool isAsync)
    {
        CallConnection call = service.Client().GetCallConnection("call-1");
        if (!isAsync)
        {
            return [.. call.GetParticipants()];
        }

        List<CallParticipant> participants = [];
        await foreach (CallParticipant participant in call.GetParticipantsAsync())
        {
            participants.Add(participant);
        }

        return participants;
    }
}
