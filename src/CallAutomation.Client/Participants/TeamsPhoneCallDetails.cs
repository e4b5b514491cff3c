namespace CallAutomation.Client;

/// <summary>What Teams shows to the person called: who calls, and about what. Since 2026-03-12.</summary>
public class TeamsPhoneCallDetails
{
    private const int LongestTopic = 48;

    private string? _callTopic;
    private Uri? _transcriptUri;

    /// <summary>Who calls.</summary>
    public TeamsPhoneCallerDetails? Caller { get; set; }

    /// <summary>Where the call comes from.</summary>
    public TeamsPhoneSourceDetails? Source { get; set; }

    /// <summary>The id of the conversation in the application's own records.</summary>
    public string? SessionId { get; set; }

    /// <summary>What the caller wants, in a word.</summary>
    public string? Intent { get; set; }

    /// <summary>What the call is about; at most 48 characters.</summary>
    /// <exception cref="ArgumentException">The topic is longer.</exception>
    public string? CallTopic
    {
        get => _callTopic;
        set => _callTopic = value is null || value.Length <= LongestTopic
            ? value
            : throw new ArgumentException($"The topic of a call has at most {LongestTopic} characters; this one has {value.Length}.", nameof(CallTopic));
    }

    /// <summary>What happened before, as text.</summary>
    public string? CallContext { get; set; }

    /// <summary>Where the person called can read what was said so far.</summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? TranscriptUri
    {
        get => _transcriptUri;
        set => _transcriptUri = Calls.WebAddress.CheckedOrNull(value, nameof(TranscriptUri));
    }

    /// <summary>The mood of the caller.</summary>
    public string? CallSentiment { get; set; }

    /// <summary>What the person called might do.</summary>
    public string? SuggestedActions { get; set; }
}
