
namespace CallAutomation.Client.Events;

/// <summary>Nobody was reached: no answer, busy, declined or not reachable; the result information tells which. The call is over. Since 2024-09-15.</summary>
/// <remarks>
/// A <see cref="CallDisconnected"/> may come with it, before or after it. Where an application rejects the call, both have code 200 and sub-code
/// <see cref="CallEndReasonCode.ConversationEnded"/>: a code of 200 does not mean that somebody was reached.
/// </remarks>
public sealed record CreateCallFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public CreateCallFailed()
    {
    }

    internal CreateCallFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
