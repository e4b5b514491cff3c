// Stands for the official packages beside which an application uses this one: the same namespaces, the same names of types, nothing behind them.
#pragma warning disable IDE0130, CA1724, SA1402, SA1649 // The names are theirs.
namespace Azure.Communication
{
    public abstract class CommunicationIdentifier(string rawId)
    {
        public string RawId { get; } = rawId;

        public static CommunicationIdentifier FromRawId(string rawId) =>
            rawId.StartsWith("4:", StringComparison.Ordinal) ? new PhoneNumberIdentifier(rawId[2..]) : new CommunicationUserIdentifier(rawId);
    }

    public sealed class CommunicationUserIdentifier(string id) : CommunicationIdentifier(id);

    public sealed class PhoneNumberIdentifier(string phoneNumber) : CommunicationIdentifier("4:" + phoneNumber);

    public sealed class MicrosoftTeamsUserIdentifier(string userId) : CommunicationIdentifier("8:orgid:" + userId);

    public sealed class MicrosoftTeamsAppIdentifier(string appId) : CommunicationIdentifier("28:orgid:" + appId);

    public sealed class TeamsExtensionUserIdentifier(string rawId) : CommunicationIdentifier(rawId);

    public sealed class UnknownIdentifier(string id) : CommunicationIdentifier(id);

    public readonly struct CommunicationCloudEnvironment;

    public sealed class CommunicationTokenCredential;
}

namespace Azure.Communication.Identity
{
    public sealed class CommunicationIdentityClient
    {
        public CommunicationUserIdentifier CreateUser() => new("8:acs:resource_nurse");
    }
}

namespace Azure.Communication.Rooms
{
    public sealed class RoomParticipant(CommunicationIdentifier communicationIdentifier)
    {
        public CommunicationIdentifier CommunicationIdentifier { get; } = communicationIdentifier;
    }
}

namespace Azure.Communication.Chat
{
    public sealed class ChatParticipant(CommunicationIdentifier user)
    {
        public CommunicationIdentifier User { get; } = user;
    }
}
