
namespace CallAutomation.Client.Events;

/// <summary>Somebody calls a number or a user of the resource. Event Grid reports it, once the resource's events are subscribed to.</summary>
/// <remarks>
/// It rings for about 30 seconds. Answer, redirect or reject it with <see cref="IncomingCallContext"/> in that time. The same call can be
/// reported twice. <see cref="CallEvent.CallConnectionId"/> is null: the application has no leg before it answers.
/// </remarks>
public sealed record IncomingCall : ResourceEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public IncomingCall()
    {
    }

    internal IncomingCall(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who is called.</summary>
    public ParticipantIdentifier To { get; init; } = UnknownParticipantIdentifier.Nobody;

    /// <summary>Who calls; a hidden number is <c>4:anonymous</c>.</summary>
    public ParticipantIdentifier From { get; init; } = UnknownParticipantIdentifier.Nobody;

    /// <summary>The name the caller shows; empty for most telephones.</summary>
    public string? CallerDisplayName { get; init; }

    /// <summary>What answers, redirects or rejects the call: a secret that is valid while it rings. Never log it.</summary>
    public string IncomingCallContext { get; init; } = string.Empty;

    /// <summary>Whose call it was before it was passed on to <see cref="To"/>; null for a call that came directly.</summary>
    public ParticipantIdentifier? OnBehalfOfCallee { get; init; }

    /// <summary>
    /// The SIP headers that came with the call, by name; empty where there were none. Case does not matter in looking one up, unless two names differ in
    /// nothing else. <c>User-To-User</c> has this name also where the event calls it <c>userToUser</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> SipHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The headers a calling application sent along, by name; empty where there were none. Case does not matter in looking one up, unless two names
    /// differ in nothing else.
    /// </summary>
    public IReadOnlyDictionary<string, string> VoipHeaders { get; init; } = new Dictionary<string, string>();
}
