
namespace CallAutomation.Client.Events;

/// <summary>The keys of a participant are no longer listened to. Since 2023-10-15.</summary>
/// <remarks>Its <see cref="CallEvent.ResultInformation"/> may be that of a call that has ended (200/7000), although the call goes on.</remarks>
public sealed record ToneRecognitionStopped : CallConnectionEvent
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
