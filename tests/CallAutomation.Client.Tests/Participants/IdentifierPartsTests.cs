using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Events;

namespace CallAutomation.Client.Tests.Participants;

/// <summary>Participants as the wire names them twice, by raw id and by a part of their kind.</summary>
public class IdentifierPartsTests
{
    public static TheoryData<string, CommunicationIdentifier?> Named => new()
    {
        // A raw id alone, and a part alone.
        { """{"rawId":"4:+14255550123"}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":"4:14255550123"}""", new PhoneNumberIdentifier("14255550123") },
        { """{"rawId":"8:acs:a_b"}""", new CommunicationUserIdentifier("8:acs:a_b") },
        { """{"phoneNumber":{"value":"+14255550123"}}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":null,"phoneNumber":{"value":"+14255550123","assertedId":"line2"}}""", new PhoneNumberIdentifier("+14255550123_line2") },
        { """{"phoneNumber":{"isAnonymous":true}}""", new PhoneNumberIdentifier("anonymous") },
        { """{"communicationUser":{"id":"8:acs:a_b"}}""", new CommunicationUserIdentifier("8:acs:a_b") },
        { """{"microsoftTeamsUser":{"userId":"u"}}""", new MicrosoftTeamsUserIdentifier("u") },
        { """{"microsoftTeamsUser":{"userId":"u","isAnonymous":true}}""", new MicrosoftTeamsUserIdentifier("u", isAnonymous: true) },
        { """{"microsoftTeamsUser":{"userId":"u","cloud":"gcch"}}""", new MicrosoftTeamsUserIdentifier("u", CommunicationCloud.Gcch) },
        { """{"microsoftTeamsApp":{"appId":"a","cloud":"dod"}}""", new MicrosoftTeamsAppIdentifier("a", CommunicationCloud.Dod) },
        { """{"teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r"}}""", new TeamsExtensionUserIdentifier("u", "t", "r") },

        // The part says more.
        { """{"kind":"phoneNumber","rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":"4:14255550123_line2","phoneNumber":{"value":"+14255550123"}}""", new PhoneNumberIdentifier("+14255550123_line2") },
        { """{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123","assertedId":"line2"}}""", new PhoneNumberIdentifier("+14255550123_line2") },
        { """{"rawId":"opaque","phoneNumber":{"value":"+14255550123"}}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":"opaque","communicationUser":{"id":"8:acs:a_b"}}""", new CommunicationUserIdentifier("8:acs:a_b") },
        { """{"rawId":"8:acs:a_b_c","communicationUser":{"id":"8:acs:a_b_c"}}""", new CommunicationUserIdentifier("8:acs:a_b_c") },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","isAnonymous":true}}""", new MicrosoftTeamsUserIdentifier("u", isAnonymous: true) },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","cloud":"dod"}}""", new MicrosoftTeamsUserIdentifier("u", CommunicationCloud.Dod) },
        { """{"rawId":"opaque","microsoftTeamsUser":{"userId":"u"}}""", new MicrosoftTeamsUserIdentifier("u") },
        { """{"rawId":"28:orgid:a","microsoftTeamsApp":{"appId":"a","cloud":"gcch"}}""", new MicrosoftTeamsAppIdentifier("a", CommunicationCloud.Gcch) },
        { """{"rawId":"opaque","microsoftTeamsApp":{"appId":"a"}}""", new MicrosoftTeamsAppIdentifier("a") },
        { """{"rawId":"8:acs:r_t","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r"}}""", new TeamsExtensionUserIdentifier("u", "t", "r") },
        { """{"rawId":"8:acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"dod"}}""", new TeamsExtensionUserIdentifier("u", "t", "r", CommunicationCloud.Dod) },

        // The raw id says more, or as much.
        { """{"rawId":"4:+14255550123_line2","phoneNumber":{"value":"+14255550123"}}""", new PhoneNumberIdentifier("+14255550123_line2") },
        { """{"rawId":"4:+14255550123","phoneNumber":{"value":"14255550123"}}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":"4:anonymous","phoneNumber":{"value":"anonymous","isAnonymous":true}}""", new PhoneNumberIdentifier("anonymous") },
        { """{"rawId":"4:+14255550123","phoneNumber":{}}""", new PhoneNumberIdentifier("+14255550123") },
        { """{"rawId":"8:teamsvisitor:u","microsoftTeamsUser":{"userId":"u","isAnonymous":false,"cloud":"public"}}""", new MicrosoftTeamsUserIdentifier("u", isAnonymous: true) },
        { """{"rawId":"8:gcch:u","microsoftTeamsUser":{"userId":"u","cloud":"public"}}""", new MicrosoftTeamsUserIdentifier("u", CommunicationCloud.Gcch) },
        { """{"rawId":"28:dod:a","microsoftTeamsApp":{"appId":"a"}}""", new MicrosoftTeamsAppIdentifier("a", CommunicationCloud.Dod) },
        { """{"rawId":"8:gcch-acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"public"}}""", new TeamsExtensionUserIdentifier("u", "t", "r", CommunicationCloud.Gcch) },
        { """{"rawId":"8:acs:a_b","communicationUser":{}}""", new CommunicationUserIdentifier("8:acs:a_b") },
        { """{"rawId":"opaque","communicationUser":{"id":" "}}""", new UnknownIdentifier("opaque") },
        { """{"rawId":"opaque","kind":"hologram"}""", new UnknownIdentifier("opaque") },
        { """{"rawId":"8:acs:a_b","phoneNumber":{"value":"+14255550123"}}""", new CommunicationUserIdentifier("8:acs:a_b") },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","cloud":"moon"}}""", new MicrosoftTeamsUserIdentifier("u") },
        { "{}", null },
    };

    [Theory, MemberData(nameof(Named))]
    public void Say_who_is_meant(string identifier, CommunicationIdentifier? expected)
    {
        AddParticipantSucceeded added = Sample.Event<AddParticipantSucceeded>("AddParticipantSucceeded", $$"""{"participant":{{identifier}}}""");

        added.Participant.Should().Be(expected);
        added.Participant?.Should().BeOfType(expected!.GetType());
        (added.Participant as MicrosoftTeamsUserIdentifier)?.Cloud.Should().Be(((MicrosoftTeamsUserIdentifier)expected!).Cloud);
    }
}
