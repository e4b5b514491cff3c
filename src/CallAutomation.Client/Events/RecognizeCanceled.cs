
namespace CallAutomation.Client.Events;

/// <summary>A question was withdrawn before it was answered.</summary>
public sealed record RecognizeCanceled : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public RecognizeCanceled()
    {
    }

    internal RecognizeCanceled(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
