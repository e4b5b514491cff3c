namespace CallAutomation.Client.Tests.Requests;

public class CallTests
{
    [Fact]
    public void Reads_its_properties() => StableRequests.In().GetProperties("call-1").ShouldMatch("get-properties");

    [Fact]
    public void Is_left() => StableRequests.In().HangUp("call-1", HangUpScope.Myself).ShouldMatch("hang-up");

    [Fact]
    public void Is_ended_for_everyone() => StableRequests.In().HangUp("call-1", HangUpScope.Everyone).ShouldMatch("hang-up-for-everyone");

    [Fact]
    public void Is_ended_for_nobody_else()
    {
        Action hangUp = () => StableRequests.In().HangUp("call-1", (HangUpScope)7);

        hangUp.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("scope").WithMessage("Hang up for Myself or for Everyone.*");
    }

    [Fact]
    public void Has_all_its_media_canceled() => StableRequests.In().CancelAllMedia("call-1").ShouldMatch("cancel-all-media");
}
