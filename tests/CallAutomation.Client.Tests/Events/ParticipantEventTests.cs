using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Events;

public class ParticipantEventTests
{
    [Fact]
    public void Name_who_was_invited()
    {
        Sample.Event<AddParticipantSucceeded>().Participant.Should().Be(Sample.Phone);
        Sample.Event<AddParticipantFailed>().Participant.Should().Be(Sample.Phone);
    }

    [Fact]
    public void Name_who_was_removed()
    {
        Sample.Event<RemoveParticipantSucceeded>().Participant.Should().Be(Sample.User);
        Sample.Event<RemoveParticipantFailed>().Participant.Should().Be(Sample.User);
    }

    [Fact]
    public void Name_who_was_moved_and_from_where()
    {
        MoveParticipantSucceeded moved = Sample.Event<MoveParticipantSucceeded>();
        MoveParticipantFailed failed = Sample.Event<MoveParticipantFailed>();

        moved.Participant.Should().Be(Sample.Phone);
        moved.FromCallConnectionId.Should().Be("501f0a00-2222-4c2e-9d7b-0a6b2f1c9e02");
        failed.Participant.Should().Be(Sample.Phone);
        failed.FromCallConnectionId.Should().Be("501f0a00-2222-4c2e-9d7b-0a6b2f1c9e02");
    }

    [Fact]
    public void Name_the_invitation_that_was_withdrawn()
    {
        Sample.Event<CancelAddParticipantSucceeded>().InvitationId.Should().Be("inv-5a7c");
        Sample.Event<CancelAddParticipantFailed>().InvitationId.Should().Be("inv-5a7c");
    }

    [Fact]
    public void Name_both_sides_of_a_transfer()
    {
        CallTransferAccepted accepted = Sample.Event<CallTransferAccepted>();

        accepted.TransferTarget.Should().Be(new PhoneIdentifier("+14255550188"));
        accepted.Transferee.Should().Be(Sample.User);
    }

    [Theory]
    [InlineData("""{"kind":"phoneNumber","rawId":"4:+14255550123","phoneNumber":{"value":"+14255550123"}}""", typeof(PhoneIdentifier), "4:+14255550123")]
    [InlineData("""{"rawId":"4:anonymous","phoneNumber":{"value":"anonymous","isAnonymous":true}}""", typeof(PhoneIdentifier), "4:anonymous")]
    [InlineData("""{"phoneNumber":{"value":"+14255550123_b2","assertedId":"b2"}}""", typeof(PhoneIdentifier), "4:+14255550123_b2")]
    [InlineData("""{"communicationUser":{"id":"8:acs:r_u"}}""", typeof(UserIdentifier), "8:acs:r_u")]
    [InlineData("""{"kind":"communicationUser","rawId":"8:spool:r_u"}""", typeof(UserIdentifier), "8:spool:r_u")]
    [InlineData("""{"rawId":"8:orgid:t","microsoftTeamsUser":{"userId":"t","cloud":"public"}}""", typeof(TeamsUserIdentifier), "8:orgid:t")]
    [InlineData("""{"microsoftTeamsUser":{"userId":"t","isAnonymous":true}}""", typeof(TeamsUserIdentifier), "8:teamsvisitor:t")]
    [InlineData("""{"microsoftTeamsUser":{"userId":"t","cloud":"gcch"}}""", typeof(TeamsUserIdentifier), "8:gcch:t")]
    [InlineData("""{"microsoftTeamsApp":{"appId":"a","cloud":"dod"}}""", typeof(TeamsAppIdentifier), "28:dod:a")]
    [InlineData("""{"teamsExtensionUser":{"userId":"u","tenantId":"t","resourceId":"r","cloud":"public"}}""", typeof(TeamsExtensionIdentifier), "8:acs:r_t_u")]
    [InlineData("""{"kind":"somethingNew","rawId":"48:new"}""", typeof(UnknownParticipantIdentifier), "48:new")]
    public void Know_identifiers_of_every_kind(string participant, Type kind, string rawId)
    {
        AddParticipantSucceeded read = Sample.Event<AddParticipantSucceeded>("AddParticipantSucceeded", $$"""{"participant":{{participant}},"more":[1]}""");

        read.Participant.Should().BeOfType(kind);
        read.Participant!.RawId.Should().Be(rawId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"participant":null}""")]
    [InlineData("""{"participant":{}}""")]
    public void Leave_out_whom_the_service_did_not_name(string data)
    {
        Sample.Event<RemoveParticipantFailed>("RemoveParticipantFailed", data).Participant.RawId.Should().BeEmpty();
    }
}
