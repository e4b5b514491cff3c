using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

public class RecognizeTests
{
    [Fact]
    public void Listens_to_keys_with_the_usual_patience() =>
        StableRequests.In().Recognize("call-1", new RecognizeDtmfOptions(StableRequests.Phone, 1), "context-1").ShouldMatch("recognize");

    [Fact]
    public void Sends_every_option()
    {
        RecognizeDtmfOptions options = WithEveryOption();
        options.Prompts.Insert(0, StableRequests.Greeting);

        StableRequests.In().Recognize("call-1", options, "context-1").ShouldMatch("recognize-every-option");
    }

    [Theory]
    [InlineData(ServiceVersion.V2023_10_15)]
    [InlineData(ServiceVersion.V2024_04_15)]
    public void Sends_its_prompt_the_way_older_versions_know(ServiceVersion version) =>
        StableRequests.In(version).Recognize("call-1", WithEveryOption(), "context-1").ShouldMatch("recognize-before-2024-09-15");

    [Fact]
    public void Refuses_a_second_prompt_where_the_version_would_drop_it()
    {
        RecognizeDtmfOptions options = new(StableRequests.Phone, 1) { Prompts = { StableRequests.Greeting, StableRequests.Menu } };

        Action recognize = () => StableRequests.In(ServiceVersion.V2024_04_15).Recognize("call-1", options, "context-1");

        recognize.Should().Throw<NotSupportedException>().WithMessage(
            "A second prompt in RecognizeOptions does not exist in service version 2024-04-15; it came with 2024-09-15. With this version, play the first ones*or choose ServiceVersion.V2024_09_15*");
    }

    private static RecognizeDtmfOptions WithEveryOption() => new(StableRequests.Phone, 6)
    {
        Prompts = { StableRequests.Menu },
        InterruptPrompt = true,
        InterruptCallMedia = true,
        InitialSilenceTimeout = TimeSpan.FromSeconds(10.2),
        InterToneTimeout = TimeSpan.FromSeconds(3.001),
        StopTones = { DtmfTone.Pound, DtmfTone.Asterisk },
        OperationCallbackUri = new Uri("https://app.example/ask"),
    };
}
