
namespace CallAutomation.Client.Events;

/// <summary>A participant could not be put on hold. Since 2024-09-15.</summary>
/// <remarks>A hold that works is not reported by an event of its own; <see cref="ParticipantsUpdated"/> shows it.</remarks>
public sealed record HoldFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public HoldFailed()
    {
    }

    internal HoldFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
