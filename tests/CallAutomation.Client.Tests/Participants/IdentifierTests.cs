namespace CallAutomation.Client.Tests.Participants;

public class IdentifierTests
{
    public static TheoryData<string, CommunicationIdentifier> Forms => new()
    {
        { "4:+14255550123", new PhoneNumberIdentifier("+14255550123") },
        { "4:anonymous", new PhoneNumberIdentifier("anonymous") },
        { "4:+14255550123_asserted", new PhoneNumberIdentifier("+14255550123_asserted") },
        { "8:acs:resource_user", new CommunicationUserIdentifier("8:acs:resource_user") },
        { "8:acs:user", new CommunicationUserIdentifier("8:acs:user") },
        { "8:acs:a_b_c_d", new CommunicationUserIdentifier("8:acs:a_b_c_d") },
        { "8:acs:a__c", new CommunicationUserIdentifier("8:acs:a__c") },
        { "8:spool:user", new CommunicationUserIdentifier("8:spool:user") },
        { "8:dod-acs:resource_user", new CommunicationUserIdentifier("8:dod-acs:resource_user") },
        { "8:gcch-acs:resource_user", new CommunicationUserIdentifier("8:gcch-acs:resource_user") },
        { "8:orgid:user", new MicrosoftTeamsUserIdentifier("user") },
        { "8:dod:user", new MicrosoftTeamsUserIdentifier("user", CommunicationCloud.Dod) },
        { "8:gcch:user", new MicrosoftTeamsUserIdentifier("user", CommunicationCloud.Gcch) },
        { "8:teamsvisitor:user", new MicrosoftTeamsUserIdentifier("user", isAnonymous: true) },
        { "28:orgid:app", new MicrosoftTeamsAppIdentifier("app") },
        { "28:dod:app", new MicrosoftTeamsAppIdentifier("app", CommunicationCloud.Dod) },
        { "28:gcch:app", new MicrosoftTeamsAppIdentifier("app", CommunicationCloud.Gcch) },
        { "8:acs:resource_tenant_user", new TeamsExtensionUserIdentifier("user", "tenant", "resource") },
        { "8:dod-acs:resource_tenant_user", new TeamsExtensionUserIdentifier("user", "tenant", "resource", CommunicationCloud.Dod) },
        { "8:gcch-acs:resource_tenant_user", new TeamsExtensionUserIdentifier("user", "tenant", "resource", CommunicationCloud.Gcch) },
        { "48:odd", new UnknownIdentifier("48:odd") },
        { "4:", new UnknownIdentifier("4:") },
        { "4: ", new UnknownIdentifier("4: ") },
        { "8:orgid:", new UnknownIdentifier("8:orgid:") },
        { "8:orgid: ", new UnknownIdentifier("8:orgid: ") },
        { "8:orgid", new UnknownIdentifier("8:orgid") },
        { "8:orgid:a:b", new UnknownIdentifier("8:orgid:a:b") },
        { "8:other:user", new UnknownIdentifier("8:other:user") },
        { "28:acs:app", new UnknownIdentifier("28:acs:app") },
        { "any text", new UnknownIdentifier("any text") },
    };

    [Theory, MemberData(nameof(Forms))]
    public void Is_read_from_its_raw_id_and_written_as_it(string rawId, CommunicationIdentifier expected)
    {
        CommunicationIdentifier read = CommunicationIdentifier.FromRawId(rawId);

        read.Should().BeOfType(expected.GetType());
        read.RawId.Should().Be(rawId);
        expected.RawId.Should().Be(rawId);
        read.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes().ComparingByMembers<CommunicationIdentifier>());
        (read == expected).Should().BeTrue();
        read.GetHashCode().Should().Be(expected.GetHashCode());
    }

    [Fact]
    public void Is_equal_by_raw_id_alone()
    {
        CommunicationIdentifier phone = new PhoneNumberIdentifier("+14255550123");
        CommunicationIdentifier unknown = new UnknownIdentifier("4:+14255550123");
        CommunicationIdentifier? none = null;

        (phone == unknown).Should().BeTrue();
        phone.Equals((object)unknown).Should().BeTrue();
        (phone != new PhoneNumberIdentifier("+14255550124")).Should().BeTrue();
        (new CommunicationUserIdentifier("8:acs:A_b") == new CommunicationUserIdentifier("8:acs:a_b")).Should().BeFalse();
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
    public void Shows_of_a_number_its_last_two_digits(string number, string shown) => new PhoneNumberIdentifier(number).ToString().Should().Be(shown);

    [Theory]
    [InlineData("anonymous", true, null)]
    [InlineData("+14255550123", false, null)]
    [InlineData("+14255550123_", false, null)]
    [InlineData("+14255550123_7", false, "7")]
    [InlineData("+14255550123_a_b", false, "b")]
    public void Tells_anonymous_and_asserted_numbers(string number, bool isAnonymous, string? assertedId)
    {
        PhoneNumberIdentifier phone = new(number);

        phone.IsAnonymous.Should().Be(isAnonymous);
        phone.AssertedId.Should().Be(assertedId);
        phone.PhoneNumber.Should().Be(number);
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ")]
    public void Needs_an_id(string? id)
    {
        (Action Act, string Parameter)[] uses =
        [
            (() => CommunicationIdentifier.FromRawId(id!), "rawId"),
            (() => _ = new PhoneNumberIdentifier(id!), "phoneNumber"),
            (() => _ = new CommunicationUserIdentifier(id!), "id"),
            (() => _ = new MicrosoftTeamsUserIdentifier(id!), "userId"),
            (() => _ = new MicrosoftTeamsUserIdentifier(id!, isAnonymous: true), "userId"),
            (() => _ = new MicrosoftTeamsAppIdentifier(id!), "appId"),
            (() => _ = new TeamsExtensionUserIdentifier(id!, "tenant", "resource"), "userId"),
            (() => _ = new TeamsExtensionUserIdentifier("user", id!, "resource"), "tenantId"),
            (() => _ = new TeamsExtensionUserIdentifier("user", "tenant", id!), "resourceId"),
            (() => _ = new UnknownIdentifier(id!), "rawId"),
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
