
namespace CallAutomation.Client.Events;

/// <summary>Everything was played to the end.</summary>
public sealed record PlayCompleted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public PlayCompleted()
    {
    }

    internal PlayCompleted(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
