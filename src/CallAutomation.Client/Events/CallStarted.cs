
namespace CallAutomation.Client.Events;

/// <summary>A call among users of the resource began.</summary>
public sealed record CallStarted : CallReport
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallStarted()
    {
    }

    internal CallStarted(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
