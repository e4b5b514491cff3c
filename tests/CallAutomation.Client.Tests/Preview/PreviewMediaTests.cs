using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewMediaTests
{
    [Fact]
    public void Plays_one_file() => PreviewRequests.In().Play("call-1", new PlayOptions(StableRequests.Greeting), "context-1").ShouldSayInPreview("play");

    [Fact]
    public void Plays_with_every_option() =>
        PreviewRequests.In()
            .Play("call-1", new PlayOptions(StableRequests.Menu) { Loop = true, OperationCallbackUri = new Uri("https://app.example/play") }, "context-1")
            .ShouldSayInPreview("play-every-option");

    [Fact]
    public void Plays_from_outside_and_says_where_the_outcome_goes()
    {
        PreviewRequests.In().Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting), "context-1").ShouldSayInPreview("play-from-outside");
        PreviewRequests.WithoutDefaults()
            .Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting) { OperationCallbackUri = StableRequests.Callback }, "context-1")
            .ShouldSayInPreview("play-from-outside");
    }

    [Fact]
    public void Cancels_with_an_empty_body() => PreviewRequests.In().CancelAllMedia("call-1").ShouldSayInPreview("cancel-all-media");

    [Fact]
    public void Playing_or_adding_from_outside_without_an_address_is_an_error_that_names_version_and_both_properties()
    {
        Action play = () => PreviewRequests.WithoutDefaults().Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting), "context-1");
        Action add = () => PreviewRequests.WithoutDefaults().AddParticipant(PreviewRequests.Server, new AddParticipantOptions(StableRequests.User), "context-1");

        play.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*PlayOptions.OperationCallbackUri, or CallAutomationClientOptions.CallbackUri*").WithParameterName("options");
        add.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*AddParticipantOptions.OperationCallbackUri, or CallAutomationClientOptions.CallbackUri*").WithParameterName("options");
    }
}
