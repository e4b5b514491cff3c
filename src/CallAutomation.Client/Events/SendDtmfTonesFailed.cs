
namespace CallAutomation.Client.Events;

/// <summary>The tones could not be sent, or not all of them. Since 2023-10-15.</summary>
public sealed record SendDtmfTonesFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public SendDtmfTonesFailed()
    {
    }

    internal SendDtmfTonesFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
