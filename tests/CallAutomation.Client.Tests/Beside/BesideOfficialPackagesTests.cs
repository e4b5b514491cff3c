using System.Reflection;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Wholesome;
using Clinic;

namespace CallAutomation.Client.Tests.Beside;

/// <summary>Applications also use the official identity, chat and rooms packages, in the same files.</summary>
public class BesideOfficialPackagesTests
{
    [Fact]
    public void Share_no_name_of_a_type()
    {
        IEnumerable<string> official = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Namespace?.StartsWith("Azure.Communication", StringComparison.Ordinal) == true).Select(type => type.Name);

        Library.Assembly.GetExportedTypes().Select(type => type.Name).Should().NotIntersectWith(official);
    }

    [Fact]
    public async Task Let_their_identifiers_into_a_call()
    {
        MockedService service = new MockedService().Answers(202, "{}");
        Ward ward = new(new CommunicationIdentityClient(), service.Client().GetCallConnection("call-1"));

        await ward.AskInAsync(CancellationToken.None);

        service.Sent.Select(sent => sent.Json["participantToAdd"]!["rawId"]!.GetValue<string>())
            .Should().Equal("8:acs:resource_nurse", "8:orgid:45ab2481-1c1c-4005-be24-0ffb879b1130");
        ward.IsNurse(new AddParticipantSucceeded { Participant = new UserIdentifier(ward.Nurse.RawId) }).Should().BeTrue();
    }

    [Fact]
    public async Task Get_ours_by_the_raw_id()
    {
        MockedService service = new MockedService().Answers(201, """{"callConnectionId":"call-1"}""");
        RoomParticipant guest = Consultation.InRoom(new PhoneIdentifier("+14255550123"));

        await new Consultation(service.Client()).TelephoneAsync(guest, new Uri("https://app.example/cb"), CancellationToken.None);

        service.Sent.Single().Json["targets"]![0]!["rawId"]!.GetValue<string>().Should().Be("4:+14255550123");
        Consultation.InChat(new CallParticipant { Identifier = new UserIdentifier("8:acs:a_b") }).User.RawId.Should().Be("8:acs:a_b");
    }
}
