using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Events;

namespace CallAutomation.Client.Tests.Participants;

/// <summary>Participants as the wire names them twice, by raw id and by a part of their kind.</summary>
public class IdentifierPartsTests
{
    public static TheoryData<string, ParticipantIdentifier?> Named => new()
    {
        // A raw id alone, and a part alone.
        { """{"rawId":"4:+14255550123"}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":"4:14255550123"}""", new PhoneIdentifier("14255550123") },
        { """{"rawId":"8:acs:a_b"}""", new UserIdentifier("8:acs:a_b") },
        { """{"phoneNumber":{"value":"+14255550123"}}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":null,"phoneNumber":{"value":"+14255550123","assertedId":"line2"}}""", new PhoneIdentifier("+14255550123_line2") },
        { """{"phoneNumber":{"isAnonymous":true}}""", new PhoneIdentifier("anonymous") },
        { """{"communicationUser":{"id":"8:acs:a_b"}}""", new UserIdentifier("8:acs:a_b") },
        { """{"microsoftTeamsUser":{"userId":"u"}}""", new TeamsUserIdentifier("u") },
        { """{"microsoftTeamsUser":{"userId":"u","isAnonymous":true}}""", new TeamsUserIdentifier("u", isAnonymous: true) },
        { """{"microsoftTeamsUser":{"userId":"u","cloud":"gcch"}}""", new TeamsUserIdentifier("u", CommunicationCloud.Gcch) },
        { """{"microsoftTeamsApp":{"appId":"a","cloud":"dod"}}""", new TeamsAppIdentifier("a", CommunicationCloud.Dod) },
        { """{"teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r"}}""", new TeamsExtensionIdentifier("u", "t", "r") },

        // The part says more.
        { """{"kind":"phoneNumber","rawId":"4:14255550123","phoneNumber":{"value":"+14255550123"}}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":"4:14255550123_line2","phoneNumber":{"value":"+14255550123"}}""", new PhoneIdentifier("+14255550123_line2") },
        { """{"rawId":"4:14255550123","phoneNumber":{"value":"+14255550123","assertedId":"line2"}}""", new PhoneIdentifier("+14255550123_line2") },
        { """{"rawId":"opaque","phoneNumber":{"value":"+14255550123"}}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":"opaque","communicationUser":{"id":"8:acs:a_b"}}""", new UserIdentifier("8:acs:a_b") },
        { """{"rawId":"8:acs:a_b_c","communicationUser":{"id":"8:acs:a_b_c"}}""", new UserIdentifier("8:acs:a_b_c") },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","isAnonymous":true}}""", new TeamsUserIdentifier("u", isAnonymous: true) },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","cloud":"dod"}}""", new TeamsUserIdentifier("u", CommunicationCloud.Dod) },
        { """{"rawId":"opaque","microsoftTeamsUser":{"userId":"u"}}""", new TeamsUserIdentifier("u") },
        { """{"rawId":"28:orgid:a","microsoftTeamsApp":{"appId":"a","cloud":"gcch"}}""", new TeamsAppIdentifier("a", CommunicationCloud.Gcch) },
        { """{"rawId":"opaque","microsoftTeamsApp":{"appId":"a"}}""", new TeamsAppIdentifier("a") },
        { """{"rawId":"8:acs:r_t","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r"}}""", new TeamsExtensionIdentifier("u", "t", "r") },
        { """{"rawId":"8:acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"dod"}}""", new TeamsExtensionIdentifier("u", "t", "r", CommunicationCloud.Dod) },

        // The raw id says more, or as much.
        { """{"rawId":"4:+14255550123_line2","phoneNumber":{"value":"+14255550123"}}""", new PhoneIdentifier("+14255550123_line2") },
        { """{"rawId":"4:+14255550123","phoneNumber":{"value":"14255550123"}}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":"4:anonymous","phoneNumber":{"value":"anonymous","isAnonymous":true}}""", new PhoneIdentifier("anonymous") },
        { """{"rawId":"4:+14255550123","phoneNumber":{}}""", new PhoneIdentifier("+14255550123") },
        { """{"rawId":"8:teamsvisitor:u","microsoftTeamsUser":{"userId":"u","isAnonymous":false,"cloud":"public"}}""", new TeamsUserIdentifier("u", isAnonymous: true) },
        { """{"rawId":"8:gcch:u","microsoftTeamsUser":{"userId":"u","cloud":"public"}}""", new TeamsUserIdentifier("u", CommunicationCloud.Gcch) },
        { """{"rawId":"28:dod:a","microsoftTeamsApp":{"appId":"a"}}""", new TeamsAppIdentifier("a", CommunicationCloud.Dod) },
        { """{"rawId":"8:gcch-acs:r_t_u","teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"public"}}""", new TeamsExtensionIdentifier("u", "t", "r", CommunicationCloud.Gcch) },
        { """{"rawId":"8:acs:a_b","communicationUser":{}}""", new UserIdentifier("8:acs:a_b") },
        { """{"rawId":"opaque","communicationUser":{"id":" "}}""", new UnknownParticipantIdentifier("opaque") },
        { """{"rawId":"opaque","kind":"hologram"}""", new UnknownParticipantIdentifier("opaque") },
        { """{"rawId":"8:acs:a_b","phoneNumber":{"value":"+14255550123"}}""", new UserIdentifier("8:acs:a_b") },
        { """{"rawId":"8:orgid:u","microsoftTeamsUser":{"userId":"u","cloud":"moon"}}""", new TeamsUserIdentifier("u") },
        { "{}", null },
    };

    [Theory, MemberData(nameof(Named))]
    public void Say_who_is_meant(string identifier, ParticipantIdentifier? expected)
    {
        AddParticipantSucceeded added = Sample.Event<AddParticipantSucceeded>("AddParticipantSucceeded", $$"""{"participant":{{identifier}}}""");

        added.Participant.Should().Be(expected);
        added.Participant?.Should().BeOfType(expected!.GetType());
        (added.Participant as TeamsUserIdentifier)?.Cloud.Should().Be(((TeamsUserIdentifier)expected!).Cloud);
    }
}
