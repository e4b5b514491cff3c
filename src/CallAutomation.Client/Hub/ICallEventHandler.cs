using System.Diagnostics.CodeAnalysis;

namespace CallAutomation.Client.Events;

/// <summary>A class that handles events of one type, made anew for each event in a scope of its own.</summary>
/// <typeparam name="T">The type, which may be a base type.</typeparam>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It handles call events.")]
public interface ICallEventHandler<in T>
    where T : CallEvent
{
    /// <summary>Handles one event. What it throws is logged and counted.</summary>
    /// <param name="callEvent">The event.</param>
    /// <param name="cancellationToken">Canceled when the hub ends.</param>
    Task HandleAsync(T callEvent, CancellationToken cancellationToken);
}
