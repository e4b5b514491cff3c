
namespace CallAutomation.Client.Events;

/// <summary>All tones were sent to the participant. Since 2023-10-15.</summary>
public sealed record SendDtmfTonesCompleted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public SendDtmfTonesCompleted()
    {
    }

    internal SendDtmfTonesCompleted(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
