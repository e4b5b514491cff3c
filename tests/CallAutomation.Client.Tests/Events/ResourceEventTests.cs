using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class ResourceEventTests
{
    private const string Context = "eyJhbGciOiJub25lIn0.c2VjcmV0LWNvbnRleHQ.";

    [Theory]
    [InlineData("IncomingCall")]
    [InlineData("cloudevents/IncomingCall")]
    public void Announce_a_call(string sample)
    {
        IncomingCall call = Sample.Event<IncomingCall>(sample);

        call.To.Should().Be(new PhoneIdentifier("+14255550199"));
        call.From.Should().Be(Sample.Phone);
        call.OnBehalfOfCallee.Should().Be(new PhoneIdentifier("+14255550177"));
        call.CallerDisplayName.Should().Be("Ada");
        call.IncomingCallContext.Should().Be(Context);
        call.SipHeaders.Should().Equal(new Dictionary<string, string> { ["User-To-User"] = "63616c6c;encoding=hex", ["X-MS-Custom-Order"] = "17" });
        call.SipHeaders["x-ms-custom-order"].Should().Be("17");
        call.VoipHeaders.Should().Equal(new Dictionary<string, string> { ["ticket"] = "42" });
        call.ServerCallId.Should().Be(Sample.ServerCallId);
        call.CorrelationId.Should().Be(Sample.CorrelationId);
        call.CallConnectionId.Should().BeNull();
        call.Subject.Should().Be("/caller/4:+14255550123/recipient/4:+14255550199");
        call.Resource.Should().EndWith("/CommunicationServices/contoso");
        call.Type.Should().Be("Microsoft.Communication.IncomingCall");
        call.Id.Should().StartWith("7c1d2e50-");
        call.Time.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Never_print_the_context_of_a_call()
    {
        IncomingCall call = Sample.Event<IncomingCall>();

        $"{call}".Should().Be("IncomingCall");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"incomingCallContext":null}""")]
    [InlineData("""{"incomingCallContext":""}""")]
    [InlineData("""{"incomingCallContext":7}""")]
    [InlineData("""{"incomingCallContext":"eyJ\ud800.x"}""")]
    public void Tell_of_a_call_that_cannot_be_answered_as_of_an_event_nobody_knows(string data)
    {
        UnknownCallEvent call = Sample.Event<UnknownCallEvent>("IncomingCall", data);

        call.Type.Should().Be("Microsoft.Communication.IncomingCall");
        call.Problem.Should().Be("incomingCallContext is missing.");
        call.Data.ToString().Should().Be(data);
    }

    [Fact]
    public void Never_repeat_the_context_in_a_problem()
    {
        UnknownCallEvent call = Sample.Event<UnknownCallEvent>("IncomingCall", $$$"""{"incomingCallContext":{"{{{Context}}}":"{{{Context}}}"},"to":"{{{Context}}}"}""");

        $"{call} {call.Problem}".Should().NotContain(Context);
    }

    [Fact]
    public void Announce_a_call_with_nothing_more_than_its_context()
    {
        IncomingCall call = Sample.Event<IncomingCall>("IncomingCall", """{"incomingCallContext":"c","customContext":{"sipHeaders":{"A":null},"more":1}}""");

        call.From.RawId.Should().BeEmpty();
        call.To.RawId.Should().BeEmpty();
        call.SipHeaders.Should().ContainSingle().Which.Value.Should().BeEmpty();
        call.VoipHeaders.Should().BeEmpty();
    }

    [Theory]
    [InlineData("userToUser")]
    [InlineData("UserToUser")]
    [InlineData("User-To-User")]
    [InlineData("user-to-user")]
    public void Find_user_to_user_by_its_name_in_sip_however_the_event_writes_it(string written)
    {
        IncomingCall call = Headed($$$"""{"sipHeaders":{"{{{written}}}":"uui","X-MS-Custom-Order":"17"}}""");

        call.SipHeaders["User-To-User"].Should().Be("uui");
        call.SipHeaders["user-to-user"].Should().Be("uui");
        call.SipHeaders[written].Should().Be("uui");
        call.SipHeaders.Keys.Should().Equal("User-To-User", "X-MS-Custom-Order");
    }

    [Theory]
    [InlineData("sipHeaders")]
    [InlineData("voipHeaders")]
    public void Keep_headers_apart_that_differ_in_case_alone(string member)
    {
        IncomingCall call = Headed($$$"""{"{{{member}}}":{"orderId":"17","OrderId":"18"}}""");
        IReadOnlyDictionary<string, string> headers = member == "sipHeaders" ? call.SipHeaders : call.VoipHeaders;

        headers.Should().HaveCount(2);
        headers["orderId"].Should().Be("17");
        headers["OrderId"].Should().Be("18");
        headers["ORDERID"].Should().Be("17");
        headers.ContainsKey("order").Should().BeFalse();
        headers.Invoking(all => all["order"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Keep_both_where_the_header_comes_under_both_of_its_names()
    {
        IncomingCall call = Headed("""{"sipHeaders":{"User-To-User":"a","userToUser":"b"}}""");

        call.SipHeaders.Values.Should().Equal("a", "b");
        call.SipHeaders["User-To-User"].Should().Be("a");
        call.SipHeaders["userToUser"].Should().Be("b");
    }

    private static IncomingCall Headed(string customContext) =>
        Sample.Event<IncomingCall>("IncomingCall", $$"""{"incomingCallContext":"c","customContext":{{customContext}}}""");

    [Fact]
    public void Ask_whether_the_endpoint_wants_events()
    {
        SubscriptionValidation asked = Sample.Event<SubscriptionValidation>("SubscriptionValidationEvent");

        asked.ValidationCode.Should().Be("512d38b6-c7b8-40c8-89fe-f46f9e9622b6");
        asked.ValidationUrl!.Host.Should().Be("rp-eastus2.eventgrid.azure.net");
        asked.Type.Should().Be("Microsoft.EventGrid.SubscriptionValidationEvent");
        $"{asked}".Should().NotContain("token");
    }

    [Theory]
    [InlineData("CallStarted", typeof(CallStarted))]
    [InlineData("CallEnded", typeof(CallEnded))]
    [InlineData("CallParticipantAdded", typeof(CallParticipantAdded))]
    [InlineData("CallParticipantRemoved", typeof(CallParticipantRemoved))]
    [InlineData("cloudevents/CallStarted", typeof(CallStarted))]
    [InlineData("cloudevents/CallEnded", typeof(CallEnded))]
    [InlineData("cloudevents/CallParticipantAdded", typeof(CallParticipantAdded))]
    [InlineData("cloudevents/CallParticipantRemoved", typeof(CallParticipantRemoved))]
    public void Report_calls_among_users(string sample, Type type)
    {
        CallReport report = CallEventParser.Parse(Requests.WireSample.Event(sample)).Should().ContainSingle().Which.Should().BeAssignableTo<CallReport>().Subject;

        report.Should().BeOfType(type);
        report.StartedBy.Should().Be(Sample.User);
        report.GroupId.Should().Be("6d16b954-0531-4262-9cdd-c4b85da5c5d8");
        report.RoomId.Should().Be("99445276259151407");
        report.IsTwoParty.Should().BeFalse();
        report.IsRoomsCall.Should().BeTrue();
        report.ServerCallId.Should().Be(Sample.ServerCallId);
        report.CorrelationId.Should().Be(Sample.CorrelationId);
    }

    [Fact]
    public void Report_how_long_a_call_was()
    {
        Sample.Event<CallEnded>().Duration.Should().Be(TimeSpan.FromSeconds(49.5));
        Sample.Event<CallEnded>("CallEnded", """{"callDurationInSeconds":10}""").Duration.Should().Be(TimeSpan.FromSeconds(10));
        Sample.Event<CallEnded>("CallEnded", "{}").Duration.Should().BeNull();
    }

    [Fact]
    public void Report_who_came_and_went()
    {
        CallParticipantReport[] reports = [Sample.Event<CallParticipantAdded>(), Sample.Event<CallParticipantRemoved>()];

        reports.Should().AllSatisfy(report =>
        {
            report.Participant!.RawId.Should().Be("8:acs:1f2e3d4c-0000-4000-8000-000000000001_3f2e3d4c-0000-4000-8000-000000000003");
            report.ParticipantId.Should().Be("041e3b8a-1cce-4ebf-b587-131312c39410");
            report.DisplayName.Should().Be("Grace");
            report.EndpointType.Should().Be("web/1.0 (windows; chrome)");
        });
    }
}
