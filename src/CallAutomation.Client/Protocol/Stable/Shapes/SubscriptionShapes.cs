namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record MediaStreamingSubscriptionShape
{
    public string? Id { get; init; }

    public string? State { get; init; }

    public string?[]? SubscribedContentTypes { get; init; }

    public MediaStreamingSubscription ToSubscription() => new()
    {
        Id = Id,
        State = string.IsNullOrWhiteSpace(State) ? null : new SubscriptionState(State!),
        SubscribedContent = [.. (SubscribedContentTypes ?? []).Where(type => !string.IsNullOrWhiteSpace(type)).Select(type => new MediaStreamingContent(type!))],
    };
}

internal sealed record TranscriptionSubscriptionShape
{
    public string? Id { get; init; }

    public string? State { get; init; }

    public string?[]? SubscribedResultTypes { get; init; }

    public string? Locale { get; init; }

    public TranscriptionSubscription ToSubscription() => new()
    {
        Id = Id,
        State = string.IsNullOrWhiteSpace(State) ? null : new SubscriptionState(State!),
        SubscribedResults = [.. (SubscribedResultTypes ?? []).Where(type => !string.IsNullOrWhiteSpace(type)).Select(type => new TranscriptionResultType(type!))],
        Locale = Locale,
    };
}
