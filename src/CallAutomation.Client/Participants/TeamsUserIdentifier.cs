using static CallAutomation.Client.Participants.IdText;

namespace CallAutomation.Client;

/// <summary>A user of Microsoft Teams.</summary>
public sealed class TeamsUserIdentifier : ParticipantIdentifier
{
    /// <summary>A signed-in Teams user.</summary>
    /// <param name="userId">The Microsoft Entra object id.</param>
    /// <param name="cloud">The cloud the user lives in; <see cref="CommunicationCloud.Public"/> when omitted.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public TeamsUserIdentifier(string userId, CommunicationCloud? cloud = null)
        : base($"8:{CommunicationCloud.Prefix(cloud, inPublic: "orgid")}:{Checked(userId)}")
    {
        UserId = userId;
        Cloud = cloud ?? CommunicationCloud.Public;
    }

    /// <summary>A Teams user, signed in or not, in the public cloud.</summary>
    /// <param name="userId">The Microsoft Entra object id, or the visitor id of somebody not signed in.</param>
    /// <param name="isAnonymous">Whether the user joined without signing in.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public TeamsUserIdentifier(string userId, bool isAnonymous)
        : base($"8:{(isAnonymous ? "teamsvisitor" : "orgid")}:{Checked(userId)}")
    {
        UserId = userId;
        IsAnonymous = isAnonymous;
    }

    /// <summary>The Microsoft Entra object id, or the visitor id of somebody not signed in.</summary>
    public string UserId { get; }

    /// <summary>Whether the user joined without signing in.</summary>
    public bool IsAnonymous { get; }

    /// <summary>The cloud the user lives in.</summary>
    public CommunicationCloud Cloud { get; } = CommunicationCloud.Public;
}
