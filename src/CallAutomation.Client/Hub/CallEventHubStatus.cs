namespace CallAutomation.Client.Events;

/// <summary>How a hub is at one moment.</summary>
public sealed class CallEventHubStatus
{
    internal CallEventHubStatus()
    {
    }

    /// <summary>How many events wait for their handlers.</summary>
    public int Queued { get; internal init; }

    /// <summary>How many events were accepted and are not handled yet; those with their handlers are among them.</summary>
    public int Unhandled { get; internal init; }

    /// <summary>How many wait for an event, read events, or sent a request whose end has not come.</summary>
    public int Waiters { get; internal init; }

    /// <summary>How long the handler has run that runs longest. Handlers of incoming calls, which may live as long as the call, do not count.</summary>
    public TimeSpan LongestHandler { get; internal init; }

    /// <summary>Whether a handler has run for longer than <see cref="CallEventHubOptions.HandlerPatience"/> while further events of its call wait.</summary>
    public bool IsStuck { get; internal init; }

    /// <summary>Whether events are refused for want of room.</summary>
    public bool IsFull { get; internal init; }

    /// <summary>Whether the hub was disposed of.</summary>
    public bool IsDisposed { get; internal init; }
}
