using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Participants;

public class CustomCallingContextTests
{
    [Theory]
    [InlineData("Order\r\nVia")]
    [InlineData("Or der")]
    [InlineData("Order:")]
    [InlineData("Bestellung\u00e4")]
    [InlineData("")]
    public void Refuses_a_name_that_is_no_sip_header(string name)
    {
        Action add = () => new CustomCallingContext().AddSipHeader(name, "17");

        add.Should().Throw<ArgumentException>().WithParameterName("name");
    }

    [Theory]
    [InlineData("17\r\nVia: elsewhere")]
    [InlineData("17\nVia: elsewhere")]
    public void Refuses_a_value_that_would_begin_another_header(string value)
    {
        Action addSip = () => new CustomCallingContext().AddSipHeader("Order", value);
        Action addUserToUser = () => new CustomCallingContext().AddUserToUser(value);

        addSip.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*one line*");
        addUserToUser.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*one line*");
    }

    [Fact]
    public void Names_headers_in_full()
    {
        CustomCallingContext context = new();

        context.AddUserToUser("uui");
        context.AddSipHeader("Order", "17");
        context.AddSipHeader("Order", "18", SipHeaderPrefix.X);

        context.SipHeaders.Should().Equal(new Dictionary<string, string> { ["User-To-User"] = "uui", ["X-MS-Custom-Order"] = "17", ["X-Order"] = "18" });
    }

    [Fact]
    public void Refuses_a_topic_nobody_could_read()
    {
        TeamsPhoneCallDetails details = new() { CallTopic = new string('a', 48) };

        Action set = () => details.CallTopic = new string('a', 49);

        set.Should().Throw<ArgumentException>().WithParameterName("CallTopic").WithMessage("*48*49*");
    }

    [Fact]
    public void Refuses_entries_that_the_service_would_drop()
    {
        TeamsPhoneCallerDetails caller = new(StableRequests.Phone, "Kim", "+14255550123");
        AddParticipantOptions options = new(StableRequests.User) { CustomCallingContext = new() { TeamsPhoneCallDetails = new() { Caller = caller } } };
        for (int entry = 0; entry < 10; entry++)
        {
            caller.AdditionalInformation[$"entry-{entry}"] = "value";
        }

        ServiceRequest ten = StableRequests.In().AddParticipant("call-1", options, "context-1");
        caller.AdditionalInformation["entry-10"] = "value";
        Action eleven = () => StableRequests.In().AddParticipant("call-1", options, "context-1");

        ten.Body.Should().NotBeNull();
        eleven.Should().Throw<ArgumentException>().WithMessage("*at most 10*11*");
    }
}
