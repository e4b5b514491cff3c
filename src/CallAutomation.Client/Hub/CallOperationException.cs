namespace CallAutomation.Client.Events;

/// <summary>What was awaited did not come about: another event came in its place, or the call ended first.</summary>
public class CallOperationException : Exception
{
    /// <summary>A failure without an event, for tests.</summary>
    /// <param name="message">What happened.</param>
    public CallOperationException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that an event tells of.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="callEvent">The event.</param>
    public CallOperationException(string message, CallEvent? callEvent)
        : base(message) => Event = callEvent;

    /// <summary>The event that came in place of the one awaited; null where none did.</summary>
    public CallEvent? Event { get; }

    /// <summary>The codes of <see cref="Event"/>; null where it has none.</summary>
    public ResultInformation? ResultInformation => Event?.ResultInformation;
}
