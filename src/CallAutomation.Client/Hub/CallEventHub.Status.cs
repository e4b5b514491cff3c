using CallAutomation.Client.Hub;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>Whether an event was accepted, as far as is remembered (<see cref="CallEventHubOptions.IdsKept"/>): delivered again, it would be a duplicate.</summary>
    /// <param name="eventId">The id of the event.</param>
    public virtual bool HasAccepted(string eventId)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        return _ids.IsAccepted(eventId);
    }

    /// <summary>How the hub is now; for health checks. It looks at every call, so ask now and then.</summary>
    public virtual CallEventHubStatus GetStatus()
    {
        TimeSpan longest = TimeSpan.Zero;
        bool isStuck = false;
        int waiters = 0;
        foreach (CallLog log in _logs.Values)
        {
            (TimeSpan working, int waiting) = log.Work;
            longest = working > longest ? working : longest;
            isStuck |= waiting > 0 && working > _options.HandlerPatience;
            waiters += log.Expected;
        }

        int queued = Volatile.Read(ref _inLine);
        return new CallEventHubStatus
        {
            Queued = queued,
            Unhandled = Volatile.Read(ref _unhandled),
            Waiters = waiters,
            LongestHandler = longest,
            IsStuck = isStuck,
            IsFull = queued >= _options.Capacity,
            IsDisposed = _isDisposed,
        };
    }
}
