namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record CustomCallingContextShape
{
    public Dictionary<string, string>? VoipHeaders { get; init; }

    public Dictionary<string, string>? SipHeaders { get; init; }

    public TeamsPhoneCallDetailsShape? TeamsPhoneCallDetails { get; init; }
}

internal sealed record TeamsPhoneCallDetailsShape
{
    public TeamsPhoneCallerDetailsShape? TeamsPhoneCallerDetails { get; init; }

    public TeamsPhoneSourceDetailsShape? TeamsPhoneSourceDetails { get; init; }

    public string? SessionId { get; init; }

    public string? Intent { get; init; }

    public string? CallTopic { get; init; }

    public string? CallContext { get; init; }

    public string? TranscriptUrl { get; init; }

    public string? CallSentiment { get; init; }

    public string? SuggestedActions { get; init; }
}

internal sealed record TeamsPhoneCallerDetailsShape
{
    public required IdentifierShape Caller { get; init; }

    public required string Name { get; init; }

    public required string PhoneNumber { get; init; }

    public string? RecordId { get; init; }

    public string? ScreenPopUrl { get; init; }

    public bool? IsAuthenticated { get; init; }

    public Dictionary<string, string>? AdditionalCallerInformation { get; init; }
}

internal sealed record TeamsPhoneSourceDetailsShape
{
    public required IdentifierShape Source { get; init; }

    public required string Language { get; init; }

    public required string Status { get; init; }

    public Dictionary<string, IdentifierShape>? IntendedTargets { get; init; }
}
