using static CallAutomation.Client.Participants.IdText;

namespace CallAutomation.Client;

/// <summary>An application in Microsoft Teams, for example a call queue or an auto attendant.</summary>
public sealed class TeamsAppIdentifier : ParticipantIdentifier
{
    /// <summary>A Teams application by id.</summary>
    /// <param name="appId">The Microsoft Entra object id of the application's resource account.</param>
    /// <param name="cloud">The cloud it lives in; <see cref="CommunicationCloud.Public"/> when omitted.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public TeamsAppIdentifier(string appId, CommunicationCloud? cloud = null)
        : base($"28:{CommunicationCloud.Prefix(cloud, inPublic: "orgid")}:{Checked(appId)}")
    {
        AppId = appId;
        Cloud = cloud ?? CommunicationCloud.Public;
    }

    /// <summary>The Microsoft Entra object id of the application's resource account.</summary>
    public string AppId { get; }

    /// <summary>The cloud the application lives in.</summary>
    public CommunicationCloud Cloud { get; }
}
