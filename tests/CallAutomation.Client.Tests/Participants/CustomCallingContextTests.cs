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
    [InlineData("Order`s")]
    [InlineData("\ud83d\ude00")]
    [InlineData("X-MS-Custom-")]
    public void Refuses_a_name_that_is_no_sip_header(string name)
    {
        Action add = () => new CustomCallingContext().AddSipHeader(name, "17");

        add.Should().Throw<ArgumentException>().WithParameterName("name");
    }

    [Theory]
    [InlineData("17\r\nVia: elsewhere")]
    [InlineData("17\nVia: elsewhere")]
    [InlineData("17 18")]
    [InlineData("sch\u00f6n")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("\"quoted\"")]
    public void Refuses_a_value_that_a_sip_header_cannot_have(string value)
    {
        Action addSip = () => new CustomCallingContext().AddSipHeader("Order", value);
        Action addUserToUser = () => new CustomCallingContext().AddUserToUser(value);

        addSip.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*one line of letters, digits and the signs =;.!%*_+~-*");
        addUserToUser.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*one line of letters*");
    }

    [Fact]
    public void Takes_every_sign_that_is_documented()
    {
        CustomCallingContext context = new();

        context.AddSipHeader("a.!%*_+~-9", "=;.!%*_+~-aZ9");

        context.SipHeaders.Should().Equal(new Dictionary<string, string> { ["X-MS-Custom-a.!%*_+~-9"] = "=;.!%*_+~-aZ9" });
    }

    [Theory]
    [InlineData(SipHeaderPrefix.XMSCustom, "X-MS-Custom-")]
    [InlineData(SipHeaderPrefix.X, "X-")]
    public void Takes_names_of_64_characters_with_the_prefix_and_no_longer_ones(SipHeaderPrefix prefix, string begin)
    {
        string longest = new('a', 64 - begin.Length);
        CustomCallingContext context = new();

        context.AddSipHeader(longest, "17", prefix);
        Action longer = () => context.AddSipHeader(longest + "a", "17", prefix);

        context.SipHeaders.Keys.Should().Equal(begin + longest);
        longer.Should().Throw<ArgumentException>().WithParameterName("name").WithMessage("*at most 64*65*");
    }

    [Fact]
    public void Takes_values_of_256_characters_and_no_longer_ones()
    {
        CustomCallingContext context = new();

        context.AddUserToUser(new string('a', 256));
        context.AddSipHeader("Order", new string('a', 256));
        Action longerUserToUser = () => new CustomCallingContext().AddUserToUser(new string('a', 257));
        Action longerHeader = () => new CustomCallingContext().AddSipHeader("Order", new string('a', 257));

        longerUserToUser.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*at most 256*257*");
        longerHeader.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*at most 256*257*");
    }

    [Fact]
    public void Takes_five_sip_headers_besides_user_to_user()
    {
        CustomCallingContext context = new();
        context.AddUserToUser("uui");
        for (int header = 1; header <= 5; header++)
        {
            context.AddSipHeader($"Header-{header}", "17");
        }

        Action sixth = () => context.AddSipHeader("Header-6", "17", SipHeaderPrefix.X);

        sixth.Should().Throw<ArgumentException>().WithParameterName("name").WithMessage("*at most 5 custom SIP headers*");
        context.SipHeaders.Should().HaveCount(6);
    }

    [Fact]
    public void Takes_user_to_user_after_five_others()
    {
        CustomCallingContext context = new();
        for (int header = 1; header <= 5; header++)
        {
            context.AddSipHeader($"Header-{header}", "17");
        }

        context.AddUserToUser("uui");

        context.SipHeaders.Should().HaveCount(6);
    }

    [Fact]
    public void Takes_as_many_voip_headers_as_are_documented_and_as_long_ones()
    {
        CustomCallingContext context = new();
        for (int header = 0; header < 1000; header++)
        {
            context.AddVoipHeader($"{header}".PadLeft(64, 'h'), new string('\u00e4', 1024));
        }

        Action oneMore = () => context.AddVoipHeader("more", "17");
        Action longerName = () => new CustomCallingContext().AddVoipHeader(new string('h', 65), "17");
        Action longerValue = () => new CustomCallingContext().AddVoipHeader("name", new string('v', 1025));

        oneMore.Should().Throw<ArgumentException>().WithParameterName("name").WithMessage("*at most 1000*");
        longerName.Should().Throw<ArgumentException>().WithParameterName("name").WithMessage("*at most 64*65*");
        longerValue.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*at most 1024*1025*");
    }

    [Theory]
    [InlineData("Order", SipHeaderPrefix.XMSCustom, "X-MS-Custom-Order")]
    [InlineData("X-MS-Custom-Order", SipHeaderPrefix.XMSCustom, "X-MS-Custom-Order")]
    [InlineData("x-ms-custom-Order", SipHeaderPrefix.XMSCustom, "X-MS-Custom-Order")]
    [InlineData("X-MS-Custom-Order", SipHeaderPrefix.X, "X-MS-Custom-Order")]
    [InlineData("Order", SipHeaderPrefix.X, "X-Order")]
    [InlineData("X-Order", SipHeaderPrefix.X, "X-Order")]
    [InlineData("x-Order", SipHeaderPrefix.X, "X-Order")]
    [InlineData("X-Order", SipHeaderPrefix.XMSCustom, "X-MS-Custom-X-Order")]
    public void Gives_a_name_its_prefix_once(string name, SipHeaderPrefix prefix, string whole)
    {
        CustomCallingContext context = new();

        context.AddSipHeader(name, "17", prefix);

        context.SipHeaders.Keys.Should().Equal(whole);
    }

    [Fact]
    public void Keeps_voip_headers_apart_that_differ_in_case_alone()
    {
        CustomCallingContext context = new();

        context.AddVoipHeader("orderId", "17");
        context.AddVoipHeader("OrderId", "18");

        context.VoipHeaders.Should().Equal(new Dictionary<string, string> { ["orderId"] = "17", ["OrderId"] = "18" });
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
