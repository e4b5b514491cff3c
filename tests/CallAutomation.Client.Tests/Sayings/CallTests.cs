namespace CallAutomation.Client.Tests.Sayings;

public class CallTests
{
    [Fact]
    public void Reads_its_properties() => Saying.In().GetProperties("call-1").ShouldSay("get-properties");

    [Fact]
    public void Is_left() => Saying.In().HangUp("call-1", HangUpScope.Myself).ShouldSay("hang-up");

    [Fact]
    public void Is_ended_for_everyone() => Saying.In().HangUp("call-1", HangUpScope.Everyone).ShouldSay("hang-up-for-everyone");

    [Fact]
    public void Is_ended_for_nobody_else()
    {
        Action hangUp = () => Saying.In().HangUp("call-1", (HangUpScope)7);

        hangUp.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("scope").WithMessage("Hang up for Myself or for Everyone.*");
    }

    [Fact]
    public void Has_all_its_media_canceled() => Saying.In().CancelAllMedia("call-1").ShouldSay("cancel-all-media");
}
