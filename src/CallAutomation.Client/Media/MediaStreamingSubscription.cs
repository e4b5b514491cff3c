namespace CallAutomation.Client;

/// <summary>The streaming of a call's sound to the application, as the service describes it at one moment.</summary>
public sealed record MediaStreamingSubscription
{
    /// <summary>The id under which the stream introduces itself; null where it was not asked for.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is running; null where the service did not say.</summary>
    public SubscriptionState? State { get; init; }

    /// <summary>What is streamed.</summary>
    public IReadOnlyList<MediaStreamingContent> SubscribedContent { get; init; } = [];
}
