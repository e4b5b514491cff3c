
namespace CallAutomation.Client.Events;

/// <summary>A running call could not be joined. The call is over for the application. Since 2024-09-15.</summary>
public sealed record JoinFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public JoinFailed()
    {
    }

    internal JoinFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
