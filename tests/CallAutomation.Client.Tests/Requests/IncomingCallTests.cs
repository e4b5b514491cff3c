using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Tests.Requests;


public class IncomingCallTests
{
    [Fact]
    public void Is_redirected_to_one_target() =>
        StableRequests.In().RedirectCall(new RedirectCallOptions("incoming-1", StableRequests.Phone)).ShouldMatch("redirect-call");

    [Fact]
    public void Is_rejected_without_a_reason() =>
        StableRequests.In().RejectCall(new RejectCallOptions("incoming-1")).ShouldMatch("reject-call");

    [Fact]
    public void Is_rejected_with_a_reason() =>
        StableRequests.In().RejectCall(new RejectCallOptions("incoming-1") { Reason = CallRejectReason.Busy }).ShouldMatch("reject-call-every-option");

    [Fact]
    public void Keeps_its_context_secret()
    {
        ServiceRequest redirect = StableRequests.In().RedirectCall(new RedirectCallOptions("incoming-1", StableRequests.Phone));
        ServiceRequest reject = StableRequests.In().RejectCall(new RejectCallOptions("incoming-1"));

        redirect.Secrets.Should().Contain("incoming-1");
        reject.Secrets.Should().Contain("incoming-1");
    }

    [Fact]
    public void Is_redirected_only_to_a_number_that_can_be_dialed()
    {
        Action redirect = () => _ = new RedirectCallOptions("incoming-1", new PhoneIdentifier("anonymous"));

        redirect.Should().Throw<ArgumentException>().WithParameterName("target").WithMessage("*E.164*");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Needs_a_context(string? context)
    {
        Action redirect = () => _ = new RedirectCallOptions(context!, StableRequests.User);
        Action reject = () => _ = new RejectCallOptions(context!);

        redirect.Should().Throw<ArgumentException>().WithParameterName("incomingCallContext");
        reject.Should().Throw<ArgumentException>().WithParameterName("incomingCallContext");
    }
}
