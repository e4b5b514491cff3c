namespace CallAutomation.Client;

/// <summary>The transcription of a call, as the service describes it at one moment.</summary>
public sealed record TranscriptionSubscription
{
    /// <summary>The id under which the stream introduces itself; null where it was not asked for.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is running; null where the service did not say.</summary>
    public SubscriptionState? State { get; init; }

    /// <summary>Which texts are sent.</summary>
    public IReadOnlyList<TranscriptionResultType> SubscribedResults { get; init; } = [];

    /// <summary>The language listened for, for example <c>en-US</c>.</summary>
    public string? Locale { get; init; }
}
