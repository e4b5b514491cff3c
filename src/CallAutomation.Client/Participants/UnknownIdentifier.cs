namespace CallAutomation.Client;

/// <summary>A participant of a kind this library does not know; the raw id is kept as it came.</summary>
public sealed class UnknownIdentifier : CommunicationIdentifier
{
    /// <summary>A participant by raw id.</summary>
    /// <param name="rawId">Any text.</param>
    /// <exception cref="ArgumentException">The raw id is null, empty or white space.</exception>
    public UnknownIdentifier(string rawId)
        : base(Participants.IdText.Checked(rawId))
    {
    }
}
