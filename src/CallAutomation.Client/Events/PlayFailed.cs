
namespace CallAutomation.Client.Events;

/// <summary>A source could not be played: not found, not WAV in the required format, not understood.</summary>
public sealed record PlayFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public PlayFailed()
    {
    }

    internal PlayFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Which source failed, counted from 0; null where the service did not say. Since 2024-09-15.</summary>
    public int? FailedPlaySourceIndex { get; init; }
}
