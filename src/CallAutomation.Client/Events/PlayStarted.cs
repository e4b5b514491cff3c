
namespace CallAutomation.Client.Events;

/// <summary>A play or a prompt can be heard now. Since 2024-09-15, and perhaps in the preview versions, of which it is not known whether they send it.</summary>
public sealed record PlayStarted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public PlayStarted()
    {
    }

    internal PlayStarted(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
