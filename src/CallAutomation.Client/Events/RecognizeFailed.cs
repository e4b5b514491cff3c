
namespace CallAutomation.Client.Events;

/// <summary>A question got no answer: silence, a pause too long, or the prompt could not be played.</summary>
public sealed record RecognizeFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecognizeFailed()
    {
    }

    internal RecognizeFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Which source failed, counted from 0; null where the service did not say. Since 2024-09-15.</summary>
    public int? FailedPlaySourceIndex { get; init; }
}
