using Azure;
using Azure.Core;
using CallAutomation.Client.Tests.Fixture;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Arguments;

public class ClientTests
{
    [Theory]
    [InlineData("contoso.communication.azure.com", "absolute http or https")]
    [InlineData("/calling", "absolute http or https")]
    [InlineData("wss://contoso.communication.azure.com", "absolute http or https")]
    [InlineData("https://contoso.communication.azure.com/calling", "leave out path")]
    [InlineData("https://contoso.communication.azure.com/?api-version=1", "leave out path")]
    public void Refuses_an_endpoint_that_is_not_a_resource(string endpoint, string wrong)
    {
        Uri address = new(endpoint, UriKind.RelativeOrAbsolute);
        Action create = () => _ = new CallAutomationClient(address, new AzureKeyCredential(MockedService.Key));

        create.Should().Throw<ArgumentException>().WithParameterName("endpoint").WithMessage($"*{wrong}*https://contoso.communication.azure.com*");
    }

    [Fact]
    public void Needs_endpoint_and_credential()
    {
        Action noEndpoint = () => _ = new CallAutomationClient(null!, new AzureKeyCredential(MockedService.Key));
        Action noKey = () => _ = new CallAutomationClient(MockedService.Endpoint, (AzureKeyCredential)null!);
        Action noToken = () => _ = new CallAutomationClient(MockedService.Endpoint, (TokenCredential)null!);

        noEndpoint.Should().Throw<ArgumentNullException>().WithParameterName("endpoint");
        noKey.Should().Throw<ArgumentNullException>().WithParameterName("credential");
        noToken.Should().Throw<ArgumentNullException>().WithParameterName("credential");
    }

    [Fact]
    public void Refuses_a_key_that_is_not_base64()
    {
        Action create = () => _ = new CallAutomationClient(MockedService.Endpoint, new AzureKeyCredential("planted secret"));

        create.Should().Throw<ArgumentException>().WithParameterName("credential").WithMessage("*not base64*")
            .Which.ToString().Should().NotContain("planted secret");
    }

    [Theory, InlineData(0), InlineData((int)Newest.Version + 1), InlineData(-1)]
    public void Refuses_a_version_that_does_not_exist(int version)
    {
        Action create = () => _ = new CallAutomationClientOptions((ServiceVersion)version);

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("version").WithMessage("Choose one of the versions*");
    }

    [Fact]
    public void Speaks_the_newest_version_unless_told_otherwise() =>
        new CallAutomationClientOptions().Version.Should().Be(Enum.GetValues<ServiceVersion>().Max());

    [Theory, InlineData(0), InlineData(-5)]
    public void Refuses_a_deadline_in_the_past(int seconds)
    {
        CallAutomationClientOptions options = new();
        Action inCall = () => options.InCallDeadline = TimeSpan.FromSeconds(seconds);
        Action setup = () => options.CallSetupDeadline = TimeSpan.FromSeconds(seconds);

        inCall.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("InCallDeadline").WithMessage("*InfiniteTimeSpan*");
        setup.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("CallSetupDeadline").WithMessage("*InfiniteTimeSpan*");
    }

    [Fact]
    public void Refuses_ids_that_name_nothing()
    {
        CallAutomationClient client = new MockedService().Client();
        Action connection = () => client.GetCallConnection(" ");
        Action serverCall = () => client.GetServerCall(string.Empty);
        Action locator = () => client.GetServerCall((CallLocator)null!);

        connection.Should().Throw<ArgumentException>().WithParameterName("callConnectionId");
        serverCall.Should().Throw<ArgumentException>().WithParameterName("serverCallId");
        locator.Should().Throw<ArgumentNullException>().WithParameterName("locator");
    }

    [Fact]
    public async Task Needs_options_and_sends_nothing_without()
    {
        MockedService service = new MockedService().Answers(200);
        CallAutomationClient client = service.Client();
        CallConnection call = client.GetCallConnection("call-1");
        ServerCall serverCall = client.GetServerCall("server-1");

        Func<Task>[] verbs =
        [
            () => client.CreateCallAsync(null!), () => Task.Run(() => client.CreateCall(null!)),
            () => client.AnswerCallAsync(null!), () => Task.Run(() => client.AnswerCall(null!)),
            () => serverCall.JoinAsync(null!), () => Task.Run(() => serverCall.Join(null!)),
            () => call.PlayAsync(null!), () => Task.Run(() => call.Play(null!)),
            () => call.RecognizeAsync(null!), () => Task.Run(() => call.Recognize(null!)),
            () => call.StartToneRecognitionAsync(null!), () => Task.Run(() => call.StartToneRecognition(null!)),
            () => call.StopToneRecognitionAsync(null!), () => Task.Run(() => call.StopToneRecognition(null!)),
        ];

        foreach (Func<Task> verb in verbs)
        {
            await verb.Should().ThrowAsync<ArgumentNullException>().WithParameterName("options");
        }

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Needs_a_number_to_show_when_a_phone_is_called()
    {
        MockedService service = new MockedService().Answers(201);
        ParticipantIdentifier[] targets = [new UserIdentifier("8:acs:a_b"), new PhoneIdentifier("+14255550123")];
        CreateCallOptions options = new(targets, new Uri("https://app.example/cb"));

        Func<Task> create = () => service.Client().CreateCallAsync(options);

        await create.Should().ThrowAsync<ArgumentException>().WithParameterName("options").WithMessage("Set CreateCallOptions.CallerId*");
        service.Sent.Should().BeEmpty();
    }
}
