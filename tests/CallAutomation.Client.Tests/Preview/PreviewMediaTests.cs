using CallAutomation.Client.Tests.Sayings;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewMediaTests
{
    [Fact]
    public void Plays_one_file() => PreviewSaying.In().Play("call-1", new PlayOptions(Saying.Greeting), "context-1").ShouldSayInPreview("play");

    [Fact]
    public void Plays_with_every_option() =>
        PreviewSaying.In()
            .Play("call-1", new PlayOptions(Saying.Menu) { Loop = true, OperationCallbackUri = new Uri("https://app.example/play") }, "context-1")
            .ShouldSayInPreview("play-every-option");

    [Fact]
    public void Plays_from_outside_and_says_where_the_outcome_goes()
    {
        PreviewSaying.In().Play(PreviewSaying.Server, new PlayOptions(Saying.Greeting), "context-1").ShouldSayInPreview("play-from-outside");
        PreviewSaying.WithoutDefaults()
            .Play(PreviewSaying.Server, new PlayOptions(Saying.Greeting) { OperationCallbackUri = Saying.Callback }, "context-1")
            .ShouldSayInPreview("play-from-outside");
    }

    [Fact]
    public void Cancels_with_an_empty_body() => PreviewSaying.In().CancelAllMedia("call-1").ShouldSayInPreview("cancel-all-media");

    [Fact]
    public void Playing_or_adding_from_outside_without_an_address_is_an_error_that_names_version_and_both_properties()
    {
        Action play = () => PreviewSaying.WithoutDefaults().Play(PreviewSaying.Server, new PlayOptions(Saying.Greeting), "context-1");
        Action add = () => PreviewSaying.WithoutDefaults().AddParticipant(PreviewSaying.Server, new AddParticipantOptions(Saying.User), "context-1");

        play.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*PlayOptions.OperationCallbackUri, or CallAutomationClientOptions.CallbackUri*").WithParameterName("options");
        add.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*AddParticipantOptions.OperationCallbackUri, or CallAutomationClientOptions.CallbackUri*").WithParameterName("options");
    }
}
