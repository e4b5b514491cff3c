namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record RedirectCallBody
{
    public required string IncomingCallContext { get; init; }

    public required IdentifierShape Target { get; init; }
}

internal sealed record RejectCallBody
{
    public required string IncomingCallContext { get; init; }

    public string? CallRejectReason { get; init; }
}
