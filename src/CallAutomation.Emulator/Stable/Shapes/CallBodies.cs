namespace CallAutomation.Emulator.Stable;

internal sealed record CreateCallBody
{
    public CallIntelligenceOptionsBody? CallIntelligenceOptions { get; init; }

    public IReadOnlyList<IdentifierBody>? Targets { get; init; }

    public PhoneNumberBody? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public UserBody? Source { get; init; }

    public string? OperationContext { get; init; }

    public string? CallbackUri { get; init; }

    public MediaStreamingOptionsBody? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsBody? TranscriptionOptions { get; init; }

    public TeamsAppBody? TeamsAppSource { get; init; }
}

internal sealed record AnswerCallBody
{
    public CallIntelligenceOptionsBody? CallIntelligenceOptions { get; init; }

    public string? IncomingCallContext { get; init; }

    public string? CallbackUri { get; init; }

    public string? OperationContext { get; init; }

    public UserBody? AnsweredBy { get; init; }

    public MediaStreamingOptionsBody? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsBody? TranscriptionOptions { get; init; }
}

internal sealed record ConnectBody
{
    public CallIntelligenceOptionsBody? CallIntelligenceOptions { get; init; }

    public CallLocatorBody? CallLocator { get; init; }

    public string? CallbackUri { get; init; }

    public string? OperationContext { get; init; }

    public MediaStreamingOptionsBody? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsBody? TranscriptionOptions { get; init; }
}

internal sealed record CallLocatorBody
{
    public string? Kind { get; init; }

    public string? GroupCallId { get; init; }

    public string? ServerCallId { get; init; }

    public string? RoomId { get; init; }
}

internal sealed record CallConnectionAnswer
{
    public required string CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    public required IReadOnlyList<IdentifierBody> Targets { get; init; }

    public required string CallConnectionState { get; init; }

    public required string CallbackUri { get; init; }

    public PhoneNumberBody? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public IdentifierBody? Source { get; init; }

    public required string CorrelationId { get; init; }

    public UserBody? AnsweredBy { get; init; }

    public MediaStreamingSubscriptionBody? MediaStreamingSubscription { get; init; }

    public TranscriptionSubscriptionBody? TranscriptionSubscription { get; init; }

    public PhoneNumberBody? AnsweredFor { get; init; }
}

internal sealed record RedirectCallBody(string? IncomingCallContext, IdentifierBody? Target);

internal sealed record RejectCallBody(string? IncomingCallContext, string? CallRejectReason);

internal sealed record CallIntelligenceOptionsBody(string? CognitiveServicesEndpoint);
