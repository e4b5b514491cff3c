namespace CallAutomation.Client.Tests.Participants;

public class IdentifierTests
{
    public static TheoryData<string, ParticipantIdentifier> Forms => new()
    {
        { "4:+14255550123", new PhoneIdentifier("+14255550123") },
        { "4:anonymous", new PhoneIdentifier("anonymous") },
        { "4:+14255550123_asserted", new PhoneIdentifier("+14255550123_asserted") },
        { "8:acs:resource_user", new UserIdentifier("8:acs:resource_user") },
        { "8:acs:user", new UserIdentifier("8:acs:user") },
        { "8:acs:a_b_c_d", new UserIdentifier("8:acs:a_b_c_d") },
        { "8:acs:a__c", new UserIdentifier("8:acs:a__c") },
        { "8:spool:user", new UserIdentifier("8:spool:user") },
        { "8:dod-acs:resource_user", new UserIdentifier("8:dod-acs:resource_user") },
        { "8:gcch-acs:resource_user", new UserIdentifier("8:gcch-acs:resource_user") },
        { "8:orgid:user", new TeamsUserIdentifier("user") },
        { "8:dod:user", new TeamsUserIdentifier("user", CommunicationCloud.Dod) },
        { "8:gcch:user", new TeamsUserIdentifier("user", CommunicationCloud.Gcch) },
        { "8:teamsvisitor:user", new TeamsUserIdentifier("user", isAnonymous: true) },
        { "28:orgid:app", new TeamsAppIdentifier("app") },
        { "28:dod:app", new TeamsAppIdentifier("app", CommunicationCloud.Dod) },
        { "28:gcch:app", new TeamsAppIdentifier("app", CommunicationCloud.Gcch) },
        { "8:acs:resource_tenant_user", new TeamsExtensionIdentifier("user", "tenant", "resource") },
        { "8:dod-acs:resource_tenant_user", new TeamsExtensionIdentifier("user", "tenant", "resource", CommunicationCloud.Dod) },
        { "8:gcch-acs:resource_tenant_user", new TeamsExtensionIdentifier("user", "tenant", "resource", CommunicationCloud.Gcch) },
        { "48:odd", new UnknownParticipantIdentifier("48:odd") },
        { "4:", new UnknownParticipantIdentifier("4:") },
        { "4: ", new UnknownParticipantIdentifier("4: ") },
        { "8:orgid:", new UnknownParticipantIdentifier("8:orgid:") },
        { "8:orgid: ", new UnknownParticipantIdentifier("8:orgid: ") },
        { "8:orgid", new UnknownParticipantIdentifier("8:orgid") },
        { "8:orgid:a:b", new UnknownParticipantIdentifier("8:orgid:a:b") },
        { "8:other:user", new UnknownParticipantIdentifier("8:other:user") },
        { "28:acs:app", new UnknownParticipantIdentifier("28:acs:app") },
        { "any text", new UnknownParticipantIdentifier("any text") },
    };

    [Theory, MemberData(nameof(Forms))]
    public void Is_read_from_its_raw_id_and_written_as_it(string rawId, ParticipantIdentifier expected)
    {
        ParticipantIdentifier read = ParticipantIdentifier.FromRawId(rawId);

        read.Should().BeOfType(expected.GetType());
        read.RawId.Should().Be(rawId);
        expected.RawId.Should().Be(rawId);
        read.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes().ComparingByMembers<ParticipantIdentifier>());
        (read == expected).Should().BeTrue();
        read.GetHashCode().Should().Be(expected.GetHashCode());
    }

    [Fact]
    public void Is_equal_by_raw_id_alone()
    {
        ParticipantIdentifier phone = new PhoneIdentifier("+14255550123");
        ParticipantIdentifier unknown = new UnknownParticipantIdentifier("4:+14255550123");
        ParticipantIdentifier? none = null;

        (phone == unknown).Should().BeTrue();
        phone.Equals((object)unknown).Should().BeTrue();
        (phone != new PhoneIdentifier("+14255550124")).Should().BeTrue();
        (new UserIdentifier("8:acs:A_b") == new UserIdentifier("8:acs:a_b")).Should().BeFalse();
        (none == null).Should().BeTrue();
        (none == phone).Should().BeFalse();
        (phone == none).Should().BeFalse();
        phone.Equals("4:+14255550123").Should().BeFalse();
    }

    [Theory]
    [InlineData("+14255550123", "4:**********23")]
    [InlineData("anonymous", "4:anonymous")]
    [InlineData("12", "4:**")]
    [InlineData("7", "4:*")]
    public void Shows_of_a_number_its_last_two_digits(string number, string shown) => new PhoneIdentifier(number).ToString().Should().Be(shown);

    [Theory]
    [InlineData("anonymous", true, null)]
    [InlineData("+14255550123", false, null)]
    [InlineData("+14255550123_", false, null)]
    [InlineData("+14255550123_7", false, "7")]
    [InlineData("+14255550123_a_b", false, "b")]
    public void Tells_anonymous_and_asserted_numbers(string number, bool isAnonymous, string? assertedId)
    {
        PhoneIdentifier phone = new(number);

        phone.IsAnonymous.Should().Be(isAnonymous);
        phone.AssertedId.Should().Be(assertedId);
        phone.PhoneNumber.Should().Be(number);
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ")]
    public void Needs_an_id(string? id)
    {
        (Action Act, string Parameter)[] uses =
        [
            (() => ParticipantIdentifier.FromRawId(id!), "rawId"),
            (() => _ = new PhoneIdentifier(id!), "phoneNumber"),
            (() => _ = new UserIdentifier(id!), "id"),
            (() => _ = new TeamsUserIdentifier(id!), "userId"),
            (() => _ = new TeamsUserIdentifier(id!, isAnonymous: true), "userId"),
            (() => _ = new TeamsAppIdentifier(id!), "appId"),
            (() => _ = new TeamsExtensionIdentifier(id!, "tenant", "resource"), "userId"),
            (() => _ = new TeamsExtensionIdentifier("user", id!, "resource"), "tenantId"),
            (() => _ = new TeamsExtensionIdentifier("user", "tenant", id!), "resourceId"),
            (() => _ = new UnknownParticipantIdentifier(id!), "rawId"),
        ];

        foreach ((Action act, string parameter) in uses)
        {
            act.Should().Throw<ArgumentException>().WithParameterName(parameter);
        }
    }

    [Fact]
    public void Finds_calls_by_places_that_are_equal_when_kind_and_id_are()
    {
        new ServerCallLocator("a").Should().Be(new ServerCallLocator("a"));
        new ServerCallLocator("a").Should().NotBe(new ServerCallLocator("A"));
        new ServerCallLocator("a").Should().NotBe((CallLocator)new RoomCallLocator("a"));
        new GroupCallLocator("a").GetHashCode().Should().Be(new GroupCallLocator("a").GetHashCode());
        new RoomCallLocator("a").ToString().Should().Be("a");
    }
}
