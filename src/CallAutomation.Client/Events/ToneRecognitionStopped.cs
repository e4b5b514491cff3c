using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>The keys of a participant are no longer listened to. Since 2023-10-15.</summary>
public sealed record ToneRecognitionStopped : CallEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public ToneRecognitionStopped()
    {
    }

    internal ToneRecognitionStopped(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
