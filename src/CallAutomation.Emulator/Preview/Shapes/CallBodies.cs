namespace CallAutomation.Emulator.Preview;

internal sealed record CreateCallBody
{
    public IdentifierBody? Source { get; init; }

    public IReadOnlyList<IdentifierBody>? Targets { get; init; }

    public string? CallbackUri { get; init; }

    public PhoneNumberBody? AlternateCallerId { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<string>? RequestedMediaTypes { get; init; }

    public IReadOnlyList<string>? RequestedCallEvents { get; init; }
}

internal sealed record JoinCallBody
{
    public IdentifierBody? Source { get; init; }

    public string? CallbackUri { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<string>? RequestedMediaTypes { get; init; }

    public IReadOnlyList<string>? RequestedCallEvents { get; init; }
}

internal sealed record CallConnectionAnswer(string CallConnectionId);

internal sealed record MethodNotAllowedAnswer(string Message);

internal sealed record CallStateData(string? ServerCallId, string CallConnectionId, string CallConnectionState);
