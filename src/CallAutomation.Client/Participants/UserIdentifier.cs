namespace CallAutomation.Client;

/// <summary>A user of the Communication Services resource, for example somebody in a browser.</summary>
public sealed class UserIdentifier : ParticipantIdentifier
{
    /// <summary>A user by id.</summary>
    /// <param name="id">The whole id, for example <c>8:acs:&lt;resource&gt;_&lt;user&gt;</c>.</param>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public UserIdentifier(string id)
        : base(Participants.IdText.Checked(id))
    {
    }

    /// <summary>The whole id; the same as the raw id.</summary>
    public string Id => RawId;
}
