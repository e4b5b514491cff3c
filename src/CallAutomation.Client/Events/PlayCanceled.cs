
namespace CallAutomation.Client.Events;

/// <summary>A play was stopped before its end.</summary>
public sealed record PlayCanceled : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public PlayCanceled()
    {
    }

    internal PlayCanceled(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
