using Azure.Communication;
using Azure.Communication.Chat;
using Azure.Communication.Rooms;
using CallAutomation.Client;

namespace Clinic;

/// <summary>An application that holds a room and a chat with the official packages, and telephones with this one. No alias in the file.</summary>
public sealed class Consultation(CallAutomationClient client)
{
    public Task TelephoneAsync(RoomParticipant guest, Uri callbackUri, CancellationToken cancellationToken) =>
        client.CreateCallAsync(ParticipantIdentifier.FromRawId(guest.CommunicationIdentifier.RawId), callbackUri, new PhoneIdentifier("+14255550199"), cancellationToken);

    public static ChatParticipant InChat(CallParticipant caller) => new(CommunicationIdentifier.FromRawId(caller.Identifier.RawId));

    public static RoomParticipant InRoom(PhoneIdentifier caller) => new(new PhoneNumberIdentifier(caller.PhoneNumber));
}
