
namespace CallAutomation.Client.Events;

/// <summary>Somebody left a call among users of the resource.</summary>
public sealed record CallParticipantRemoved : CallParticipantReport
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallParticipantRemoved()
    {
    }

    internal CallParticipantRemoved(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
