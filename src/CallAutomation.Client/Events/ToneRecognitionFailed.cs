
namespace CallAutomation.Client.Events;

/// <summary>The keys of a participant cannot be listened to. Since 2023-10-15.</summary>
public sealed record ToneRecognitionFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public ToneRecognitionFailed()
    {
    }

    internal ToneRecognitionFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
