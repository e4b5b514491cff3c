namespace CallAutomation.Client.Participants;

/// <summary>The raw id forms: how a kind of participant is told from its prefix.</summary>
internal static class RawId
{
    public const string PhonePrefix = "4:";

    public static CommunicationIdentifier Parse(string rawId)
    {
        if (rawId.StartsWith(PhonePrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(rawId.Substring(PhonePrefix.Length)))
        {
            return new PhoneNumberIdentifier(rawId.Substring(PhonePrefix.Length));
        }

        string[] parts = rawId.Split(':');
        if (parts.Length != 3 || string.IsNullOrWhiteSpace(parts[2]))
        {
            return new UnknownIdentifier(rawId);
        }

        string id = parts[2];
        return $"{parts[0]}:{parts[1]}" switch
        {
            "8:teamsvisitor" => new MicrosoftTeamsUserIdentifier(id, isAnonymous: true),
            "8:orgid" => new MicrosoftTeamsUserIdentifier(id),
            "8:dod" => new MicrosoftTeamsUserIdentifier(id, CommunicationCloud.Dod),
            "8:gcch" => new MicrosoftTeamsUserIdentifier(id, CommunicationCloud.Gcch),
            "8:acs" => User(rawId, id, CommunicationCloud.Public),
            "8:dod-acs" => User(rawId, id, CommunicationCloud.Dod),
            "8:gcch-acs" => User(rawId, id, CommunicationCloud.Gcch),
            "8:spool" => new CommunicationUserIdentifier(rawId),
            "28:orgid" => new MicrosoftTeamsAppIdentifier(id),
            "28:dod" => new MicrosoftTeamsAppIdentifier(id, CommunicationCloud.Dod),
            "28:gcch" => new MicrosoftTeamsAppIdentifier(id, CommunicationCloud.Gcch),
            _ => new UnknownIdentifier(rawId),
        };
    }

    /// <summary>A Teams-extension user is told from a plain user only by the number of segments.</summary>
    private static CommunicationIdentifier User(string rawId, string id, CommunicationCloud cloud)
    {
        string[] segments = id.Split('_');
        return segments.Length == 3 && !segments.Any(string.IsNullOrWhiteSpace)
            ? new TeamsExtensionUserIdentifier(userId: segments[2], tenantId: segments[1], resourceId: segments[0], cloud)
            : new CommunicationUserIdentifier(rawId);
    }
}
