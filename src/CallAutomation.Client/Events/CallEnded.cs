
namespace CallAutomation.Client.Events;

/// <summary>A call among users of the resource ended.</summary>
public sealed record CallEnded : CallReport
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallEnded()
    {
    }

    internal CallEnded(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>How long it was.</summary>
    public TimeSpan? Duration { get; init; }
}
