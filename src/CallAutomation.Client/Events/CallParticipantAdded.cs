
namespace CallAutomation.Client.Events;

/// <summary>Somebody came into a call among users of the resource.</summary>
public sealed record CallParticipantAdded : CallParticipantReport
{
    /// <summary>An event made by hand, for tests.</summary>
    public CallParticipantAdded()
    {
    }

    internal CallParticipantAdded(in EventEnvelope envelope)
        : base(envelope)
    {
    }
}
