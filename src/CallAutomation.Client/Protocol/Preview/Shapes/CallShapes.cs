namespace CallAutomation.Client.Protocol.Preview.Shapes;

internal sealed record CreateCallBody
{
    public required IdentifierShape Source { get; init; }

    public required IdentifierShape[] Targets { get; init; }

    public required string CallbackUri { get; init; }

    public PhoneNumberShape? AlternateCallerId { get; init; }

    public string? Subject { get; init; }

    public required string[] RequestedMediaTypes { get; init; }

    public required string[] RequestedCallEvents { get; init; }
}

internal sealed record JoinCallBody
{
    public required IdentifierShape Source { get; init; }

    public required string CallbackUri { get; init; }

    public string? Subject { get; init; }

    public required string[] RequestedMediaTypes { get; init; }

    public required string[] RequestedCallEvents { get; init; }
}

internal sealed record CallConnectionAnswer
{
    public string? CallConnectionId { get; init; }
}

internal sealed record CallStateData
{
    public string? CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    public string? CallConnectionState { get; init; }

    /// <summary>The names of early 2021.</summary>
    public string? CallLegId { get; init; }

    public string? ConversationId { get; init; }

    public string? CallState { get; init; }
}
