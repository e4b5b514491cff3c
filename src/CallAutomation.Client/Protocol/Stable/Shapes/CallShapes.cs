namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CreateCallBody
{
    public required IdentifierShape[] Targets { get; init; }

    public PhoneNumberShape? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public CommunicationUserShape? Source { get; init; }

    public string? OperationContext { get; init; }

    public required string CallbackUri { get; init; }

    public CallIntelligenceOptionsShape? CallIntelligenceOptions { get; init; }

    public MediaStreamingOptionsShape? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsShape? TranscriptionOptions { get; init; }

    public MicrosoftTeamsAppShape? TeamsAppSource { get; init; }
}

internal sealed record AnswerCallBody
{
    public required string IncomingCallContext { get; init; }

    public required string CallbackUri { get; init; }

    public string? OperationContext { get; init; }

    public CommunicationUserShape? AnsweredBy { get; init; }

    public CallIntelligenceOptionsShape? CallIntelligenceOptions { get; init; }

    public MediaStreamingOptionsShape? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsShape? TranscriptionOptions { get; init; }
}

internal sealed record ConnectBody
{
    public required CallLocatorShape CallLocator { get; init; }

    public required string CallbackUri { get; init; }

    public string? OperationContext { get; init; }

    public CallIntelligenceOptionsShape? CallIntelligenceOptions { get; init; }

    public MediaStreamingOptionsShape? MediaStreamingOptions { get; init; }

    public TranscriptionOptionsShape? TranscriptionOptions { get; init; }
}
