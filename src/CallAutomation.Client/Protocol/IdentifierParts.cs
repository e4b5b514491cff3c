using CallAutomation.Client.Participants;

namespace CallAutomation.Client.Protocol;

/// <summary>Who is meant where the wire names a participant twice: by a raw id, and by a part for each kind of participant.</summary>
/// <remarks>
/// Mostly both say the same. Where one says more, it is right: the service has been seen to write a raw id without the plus sign of the number beside
/// it, and a raw id of no known form beside a part that tells all. Where they contradict each other, the raw id is what the service finds people by.
/// </remarks>
internal static class IdentifierParts
{
    private const string Anonymous = "anonymous";
    private const char AssertedIdSeparator = '_';

    public static ParticipantIdentifier? FromRawId(string? rawId) => IsNamed(rawId) ? ParticipantIdentifier.FromRawId(rawId!) : null;

    public static ParticipantIdentifier? User(string? rawId, string? id) => FromRawId(rawId) switch
    {
        // That an id has three segments makes it no Teams extension where the service says that it is a user.
        UserIdentifier or TeamsExtensionIdentifier => new UserIdentifier(rawId!),
        null or UnknownParticipantIdentifier when IsNamed(id) => new UserIdentifier(id!),
        var told => told,
    };

    public static ParticipantIdentifier? Phone(string? rawId, string? value, bool? isAnonymous, string? assertedId)
    {
        ParticipantIdentifier? told = FromRawId(rawId);
        if (told is not (null or UnknownParticipantIdentifier or PhoneIdentifier))
        {
            return told;
        }

        string? number = isAnonymous == true && !IsNamed(value) ? Anonymous : value;
        if (told is PhoneIdentifier phone && !(IsNamed(number) && IsWhole(number!) && !IsWhole(phone.PhoneNumber)))
        {
            number = phone.PhoneNumber;
        }

        return IsNamed(number) ? new PhoneIdentifier(WithAssertedId(number!, assertedId ?? (told as PhoneIdentifier)?.AssertedId)) : told;
    }

    public static ParticipantIdentifier? TeamsUser(string? rawId, string? userId, bool? isAnonymous, string? cloud)
    {
        ParticipantIdentifier? told = FromRawId(rawId);
        if (told is not (null or UnknownParticipantIdentifier or TeamsUserIdentifier))
        {
            return told;
        }

        TeamsUserIdentifier? user = told as TeamsUserIdentifier;
        string? id = user?.UserId ?? userId;
        if (!IsNamed(id))
        {
            return told;
        }

        return isAnonymous == true || user?.IsAnonymous == true
            ? new TeamsUserIdentifier(id!, isAnonymous: true)
            : new TeamsUserIdentifier(id!, CloudOf(cloud, user?.Cloud));
    }

    public static ParticipantIdentifier? TeamsApp(string? rawId, string? appId, string? cloud)
    {
        ParticipantIdentifier? told = FromRawId(rawId);
        if (told is not (null or UnknownParticipantIdentifier or TeamsAppIdentifier))
        {
            return told;
        }

        TeamsAppIdentifier? app = told as TeamsAppIdentifier;
        string? id = app?.AppId ?? appId;
        return IsNamed(id) ? new TeamsAppIdentifier(id!, CloudOf(cloud, app?.Cloud)) : told;
    }

    public static ParticipantIdentifier? TeamsExtensionUser(string? rawId, string? userId, string? tenantId, string? resourceId, string? cloud)
    {
        ParticipantIdentifier? told = FromRawId(rawId);
        return told is null or UnknownParticipantIdentifier or UserIdentifier or TeamsExtensionIdentifier
            && IsNamed(userId) && IsNamed(tenantId) && IsNamed(resourceId)
                ? new TeamsExtensionIdentifier(userId!, tenantId!, resourceId!, CloudOf(cloud, (told as TeamsExtensionIdentifier)?.Cloud))
                : told;
    }

    private static bool IsNamed(string? part) => !string.IsNullOrWhiteSpace(part);

    /// <summary>Whether the number can be dialed from everywhere, and so compared with others.</summary>
    private static bool IsWhole(string number) => number[0] == '+';

    private static string WithAssertedId(string number, string? assertedId) =>
        !IsNamed(assertedId) || number == Anonymous || number.Contains(AssertedIdSeparator) ? number : number + AssertedIdSeparator + assertedId;

    /// <summary>The public cloud is what is written where nothing is known; a cloud of no known name does not change a raw id.</summary>
    private static CommunicationCloud? CloudOf(string? said, CommunicationCloud? told)
    {
        CommunicationCloud? cloud = IsNamed(said) ? new CommunicationCloud(said!) : null;
        return told is null || cloud == CommunicationCloud.Dod || cloud == CommunicationCloud.Gcch ? cloud : told;
    }
}
