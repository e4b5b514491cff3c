
namespace CallAutomation.Client.Events;

/// <summary>An incoming call could not be answered. The call is over. Since 2024-09-15.</summary>
public sealed record AnswerFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public AnswerFailed()
    {
    }

    internal AnswerFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
