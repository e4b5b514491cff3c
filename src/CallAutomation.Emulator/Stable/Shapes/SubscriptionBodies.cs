namespace CallAutomation.Emulator.Stable;

/// <summary>The sound of a call for a socket; the members that change only the sound are not read.</summary>
internal sealed record MediaStreamingOptionsBody(string? TransportType, string? TransportUrl, string? AudioChannelType, bool? StartMediaStreaming);

/// <summary>The words of a call for a socket.</summary>
internal sealed record TranscriptionOptionsBody(string? TransportType, string? TransportUrl, string? Locale, bool? StartTranscription, bool? EnableIntermediateResults);

/// <summary>Starting, changing and stopping either.</summary>
internal sealed record SubscriptionRequestBody(string? Locale, string? OperationContext, string? OperationCallbackUri);

internal sealed record SubscriptionAnswer(string? OperationContext, string SubscriptionId);

internal sealed record MediaStreamingSubscriptionBody(string? Id, string State, IReadOnlyList<string>? SubscribedContentTypes);

internal sealed record TranscriptionSubscriptionBody(string? Id, string State, IReadOnlyList<string> SubscribedResultTypes, string? Locale);
