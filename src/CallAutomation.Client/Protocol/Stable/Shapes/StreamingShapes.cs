namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record TranscriptionBody
{
    public string? Locale { get; init; }

    public string? SpeechModelEndpointId { get; init; }

    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}

internal sealed record TranscriptionAnswer
{
    public string? OperationContext { get; init; }

    public string? SubscriptionId { get; init; }
}

internal sealed record OperationBody
{
    public string? OperationContext { get; init; }

    public string? OperationCallbackUri { get; init; }
}
