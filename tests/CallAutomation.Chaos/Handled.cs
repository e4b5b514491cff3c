using System.Collections.Concurrent;
using CallAutomation.Client.Events;

namespace CallAutomation.Chaos;

/// <summary>What reached a handler, in the order in which it did.</summary>
internal sealed class Handled
{
    private readonly ConcurrentDictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<string>> _idsOfCalls = new(StringComparer.Ordinal);

    /// <summary>How often each event was handled, by its id.</summary>
    public IReadOnlyDictionary<string, int> Times => _times;

    /// <summary>The ids of each call's events, in the order in which they were handled.</summary>
    public IReadOnlyDictionary<string, List<string>> IdsOfCalls => _idsOfCalls;

    public async Task HandleAsync(CallEvent callEvent, CancellationToken cancellationToken)
    {
        // A handler that takes some time: the next event must wait for it.
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        _times.AddOrUpdate(callEvent.Id!, 1, static (_, times) => times + 1);
        if (callEvent.CallConnectionId is { } call)
        {
            List<string> ids = _idsOfCalls.GetOrAdd(call, static _ => []);
            lock (ids)
            {
                ids.Add(callEvent.Id!);
            }
        }
    }
}
