using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>An event that is kept for those who ask later.</summary>
internal struct KeptEvent(CallEvent callEvent)
{
    public CallEvent Event { get; } = callEvent;

    /// <summary>Whether it has answered a wait. A state answers every wait, anything else one.</summary>
    public bool IsTaken { get; set; }
}
