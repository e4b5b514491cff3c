using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Where a call comes from, for <see cref="TeamsPhoneCallDetails"/>. Since 2026-03-12.</summary>
public class TeamsPhoneSourceDetails
{
    /// <summary>A source, with what must be said of it.</summary>
    /// <param name="source">Who passes the call on.</param>
    /// <param name="language">The language spoken so far, for example <c>en-US</c>.</param>
    /// <param name="status">How far the conversation got.</param>
    /// <exception cref="ArgumentException">The language or the status is empty.</exception>
    public TeamsPhoneSourceDetails(ParticipantIdentifier source, string language, string status)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentException.ThrowIfNullOrWhiteSpace(status);
        Source = source;
        Language = language;
        Status = status;
    }

    /// <summary>Who passes the call on.</summary>
    public ParticipantIdentifier Source { get; }

    /// <summary>The language spoken so far.</summary>
    public string Language { get; }

    /// <summary>How far the conversation got.</summary>
    public string Status { get; }

    /// <summary>For whom the call is meant, by role or name.</summary>
    public IDictionary<string, ParticipantIdentifier> IntendedTargets { get; set => field = Assigned.Dictionary(value); } = new Dictionary<string, ParticipantIdentifier>(StringComparer.Ordinal);
}
