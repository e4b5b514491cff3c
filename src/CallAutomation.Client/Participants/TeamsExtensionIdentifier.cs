using static CallAutomation.Client.Participants.IdText;

namespace CallAutomation.Client;

/// <summary>A Teams user acting through a Communication Services resource (Teams phone extensibility).</summary>
public sealed class TeamsExtensionIdentifier : ParticipantIdentifier
{
    /// <summary>A Teams user, the tenant they belong to and the resource they act through.</summary>
    /// <param name="userId">The Microsoft Entra object id of the user.</param>
    /// <param name="tenantId">The Microsoft Entra tenant.</param>
    /// <param name="resourceId">The immutable id of the Communication Services resource.</param>
    /// <param name="cloud">The cloud they live in; <see cref="CommunicationCloud.Public"/> when omitted.</param>
    /// <exception cref="ArgumentException">An id is null, empty or white space.</exception>
    public TeamsExtensionIdentifier(string userId, string tenantId, string resourceId, CommunicationCloud? cloud = null)
        : base($"8:{(CommunicationCloud.Prefix(cloud, string.Empty) is { Length: > 0 } other ? $"{other}-acs" : "acs")}:{Checked(resourceId)}_{Checked(tenantId)}_{Checked(userId)}")
    {
        UserId = userId;
        TenantId = tenantId;
        ResourceId = resourceId;
        Cloud = cloud ?? CommunicationCloud.Public;
    }

    /// <summary>The Microsoft Entra object id of the user.</summary>
    public string UserId { get; }

    /// <summary>The Microsoft Entra tenant.</summary>
    public string TenantId { get; }

    /// <summary>The immutable id of the Communication Services resource.</summary>
    public string ResourceId { get; }

    /// <summary>The cloud the user lives in.</summary>
    public CommunicationCloud Cloud { get; }
}
