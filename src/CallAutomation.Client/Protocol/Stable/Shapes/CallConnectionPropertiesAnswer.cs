namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CallConnectionPropertiesAnswer
{
    public string? CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    public string? CorrelationId { get; init; }

    public string? CallConnectionState { get; init; }

    public IdentifierShape[]? Targets { get; init; }

    public IdentifierShape? Source { get; init; }

    public PhoneNumberShape? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public string? CallbackUri { get; init; }

    public CommunicationUserShape? AnsweredBy { get; init; }

    public PhoneNumberShape? AnsweredFor { get; init; }

    public MediaStreamingSubscriptionShape? MediaStreamingSubscription { get; init; }

    public TranscriptionSubscriptionShape? TranscriptionSubscription { get; init; }

    public CallConnectionProperties ToProperties() => new()
    {
        CallConnectionId = PathId.OfAnswer(NeededText.Checked(CallConnectionId, "callConnectionId"), "callConnectionId"),
        ServerCallId = ServerCallId,
        CorrelationId = CorrelationId,
        State = string.IsNullOrWhiteSpace(CallConnectionState) ? Client.CallConnectionState.Unknown : new CallConnectionState(CallConnectionState!),
        Targets = [.. (Targets ?? []).Select(target => target?.ToIdentifier()).OfType<ParticipantIdentifier>()],
        Source = Source?.ToIdentifier(),
        CallerId = PhoneOf(SourceCallerIdNumber),
        CallerDisplayName = SourceDisplayName,
        CallbackUri = Uri.TryCreate(CallbackUri, UriKind.Absolute, out Uri? callback) ? callback : null,
        AnsweredBy = string.IsNullOrWhiteSpace(AnsweredBy?.Id) ? null : new UserIdentifier(AnsweredBy!.Id!),
        AnsweredFor = PhoneOf(AnsweredFor),
        MediaStreaming = MediaStreamingSubscription?.ToSubscription(),
        Transcription = TranscriptionSubscription?.ToSubscription(),
    };

    private static PhoneIdentifier? PhoneOf(PhoneNumberShape? phone) =>
        string.IsNullOrWhiteSpace(phone?.Value) ? null : new PhoneIdentifier(phone!.Value!);
}
