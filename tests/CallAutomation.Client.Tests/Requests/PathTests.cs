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
    [InlineData("a/b", "/calling/callConnections/a%2Fb:terminate")]
    [InlineData("a?b#c", "/calling/callConnections/a%3Fb%23c:terminate")]
    [InlineData("../x", "/calling/callConnections/..%2Fx:terminate")]
    public async Task Arrives_as_it_was_said(string id, string path)
    {
        Fixture.MockedService service = new Fixture.MockedService().Answers(204);

        await service.Client().GetCallConnection(id).HangUpAsync(HangUpScope.Everyone);

        service.Sent.Single().Address.PathAndQuery.Should().Be(path + "?api-version=" + Newest.Date);
    }
}
