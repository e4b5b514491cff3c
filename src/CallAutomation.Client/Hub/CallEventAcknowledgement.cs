namespace CallAutomation.Client.Events;

/// <summary>When the sender of events is told that they have arrived.</summary>
public enum CallEventAcknowledgement
{
    /// <summary>
    /// As soon as the hub holds them. What was in line or with handlers is lost when the process is killed, and a handler that throws is logged and counted, no more.
    /// </summary>
    OnQueued,

    /// <summary>
    /// When their handlers have returned. An event is not acknowledged when one of its handlers threw, and delivered again it goes to that handler again. A handler that
    /// waits for something by the hub is acknowledged at its first wait, because what it waits for may come only after that; one of an incoming call, when it has
    /// started.
    /// </summary>
    OnHandled,
}
