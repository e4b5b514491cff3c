namespace CallAutomation.Client.Events;

/// <summary>The seam for several instances of an application: what every event passes first.</summary>
/// <remarks>
/// One instance is what works today. A relay that keeps events durably and hands them to the instance whose waits they answer is not part of this
/// package; the hub only promises what it asks of one.
/// </remarks>
public interface ICallEventRelay
{
    /// <summary>Takes note of an event.</summary>
    /// <param name="callEvent">The event.</param>
    /// <param name="cancellationToken">Ends the wait; the event is refused then.</param>
    /// <returns>True when it is durable and new, so that it is handled; false when it was there already. Returning acknowledges it.</returns>
    ValueTask<bool> AcceptAsync(CallEvent callEvent, CancellationToken cancellationToken);
}
