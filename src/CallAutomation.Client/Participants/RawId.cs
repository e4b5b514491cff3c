namespace CallAutomation.Client.Participants;

/// <summary>The raw id forms: how a kind of participant is told from its prefix.</summary>
internal static class RawId
{
    public const string PhonePrefix = "4:";

    public static ParticipantIdentifier Parse(string rawId)
    {
        if (rawId.StartsWith(PhonePrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(rawId.Substring(PhonePrefix.Length)))
        {
            return new PhoneIdentifier(rawId.Substring(PhonePrefix.Length));
        }

        string[] parts = rawId.Split(':');
        if (parts.Length != 3 || string.IsNullOrWhiteSpace(parts[2]))
        {
            return new UnknownParticipantIdentifier(rawId);
        }

        string id = parts[2];
        return $"{parts[0]}:{parts[1]}" switch
        {
            "8:teamsvisitor" => new TeamsUserIdentifier(id, isAnonymous: true),
            "8:orgid" => new TeamsUserIdentifier(id),
            "8:dod" => new TeamsUserIdentifier(id, CommunicationCloud.Dod),
            "8:gcch" => new TeamsUserIdentifier(id, CommunicationCloud.Gcch),
            "8:acs" => User(rawId, id, CommunicationCloud.Public),
            "8:dod-acs" => User(rawId, id, CommunicationCloud.Dod),
            "8:gcch-acs" => User(rawId, id, CommunicationCloud.Gcch),
            "8:spool" => new UserIdentifier(rawId),
            "28:orgid" => new TeamsAppIdentifier(id),
            "28:dod" => new TeamsAppIdentifier(id, CommunicationCloud.Dod),
            "28:gcch" => new TeamsAppIdentifier(id, CommunicationCloud.Gcch),
            _ => new UnknownParticipantIdentifier(rawId),
        };
    }

    /// <summary>A Teams-extension user is told from a plain user only by the number of segments.</summary>
    private static ParticipantIdentifier User(string rawId, string id, CommunicationCloud cloud)
    {
        string[] segments = id.Split('_');
        return segments.Length == 3 && !segments.Any(string.IsNullOrWhiteSpace)
            ? new TeamsExtensionIdentifier(userId: segments[2], tenantId: segments[1], resourceId: segments[0], cloud)
            : new UserIdentifier(rawId);
    }
}
