using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>Nobody was reached: no answer, busy, declined or not reachable; the result information tells which. The call is over. Since 2024-09-15.</summary>
public sealed record CreateCallFailed : CallEvent
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
