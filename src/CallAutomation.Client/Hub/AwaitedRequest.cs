namespace CallAutomation.Client.Hub;

/// <summary>What is known of a request before it is sent, by which its outcome will be recognized.</summary>
/// <param name="Call">The call it is about, as the hub knows it; null for one that has no id yet.</param>
/// <param name="OperationContext">The context its events carry.</param>
internal sealed record AwaitedRequest(string? Call, string? OperationContext)
{
    /// <summary>How many events end it; one when 0.</summary>
    public int Count { get; init; }

    /// <summary>The invitation that is taken back.</summary>
    public string? InvitationId { get; init; }

    /// <summary>The incoming call that is answered.</summary>
    public string? IncomingCallContext { get; init; }

    /// <summary>Whether the language leaves the call out of some events.</summary>
    public bool EventsMayNameNoCall { get; init; }
}
