namespace CallAutomation.Client.Tests.Requests;

public class CreateCallTests
{
    [Fact]
    public void Sends_one_target()
    {
        CreateCallOptions options = new(StableRequests.Phone, StableRequests.Callback) { CallerId = new PhoneIdentifier("+14255550199") };

        StableRequests.In().CreateCall(options, "context-1").ShouldMatch("create-call");
    }

    [Fact]
    public void Sends_every_option_and_every_kind_of_target()
    {
        ParticipantIdentifier[] targets =
        [
            StableRequests.Phone,
            StableRequests.User,
            new TeamsUserIdentifier("teams-user", CommunicationCloud.Dod),
            new TeamsAppIdentifier("teams-app"),
            new TeamsExtensionIdentifier("user", "tenant", "resource", CommunicationCloud.Gcch),
            new UnknownParticipantIdentifier("48:odd"),
        ];
        CreateCallOptions options = new(targets, StableRequests.Callback)
        {
            CallerId = new PhoneIdentifier("+14255550199"),
            CallerDisplayName = "Clinic",
            Source = new UserIdentifier("8:acs:resource_app"),
        };

        StableRequests.In().CreateCall(options, "context-1").ShouldMatch("create-call-every-option");
    }

    [Fact]
    public void Keeps_the_escapes_of_a_callback_address()
    {
        CreateCallOptions options = new(StableRequests.User, new Uri("https://app.example/cb?to=%2B1425&name=J%C3%B8rn"));

        string body = System.Text.Encoding.UTF8.GetString(StableRequests.In().CreateCall(options, "context-1").Body!.Bytes);

        System.Text.Json.Nodes.JsonNode.Parse(body)!["callbackUri"]!.GetValue<string>().Should().Be("https://app.example/cb?to=%2B1425&name=J%C3%B8rn");
    }
}
