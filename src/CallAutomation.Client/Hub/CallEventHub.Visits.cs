using CallAutomation.Client.Hub;
using CallAutomation.Client.Visits;

namespace CallAutomation.Client.Events;

public partial class CallEventHub
{
    /// <summary>The visits that end with the hub.</summary>
    internal VisitBook Visits { get; }

    /// <summary>The clock of all waiting.</summary>
    internal TimeProvider Clock => _clock;

    /// <summary>How waits are told to a clock that jumps.</summary>
    internal Func<Action<Action>>? TrackWait => _options.TrackWait;

    /// <summary>Has the application leave every call that it has only visited, and lets no visit begin any more; for the end of the process.</summary>
    /// <remarks>
    /// Verbs that visit a call at the moment throw an <see cref="ObjectDisposedException"/>; a <see cref="CallVisit"/> is left, and what it waits for ends like that of any leg that is hung up. <see cref="DisposeAsync"/> does it too; <see cref="Dispose()"/> has them leave
    /// without waiting for it.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait; the visits leave all the same.</param>
    public virtual Task LeaveVisitsAsync(CancellationToken cancellationToken = default) =>
        Completions.WaitAsync(AllLeftAsync(), _options.TrackWait, cancellationToken);

    /// <summary>The events of this leg are those of a visitor.</summary>
    internal void MarkVisit(string callConnectionId)
    {
        if (!_isDisposed)
        {
            In(callConnectionId, static log => log.MarkVisit() ? log : null);
        }
    }

    private async Task<bool> AllLeftAsync()
    {
        await Visits.CloseAsync().ConfigureAwait(false);
        return true;
    }
}
