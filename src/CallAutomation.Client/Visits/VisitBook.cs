using CallAutomation.Client.Events;

namespace CallAutomation.Client.Visits;

/// <summary>The visits under way by the clients of a hub, and those that have ended a short while ago, whose legs may still be heard of.</summary>
internal sealed class VisitBook(TimeProvider clock)
{
    /// <summary>How long it is listened for legs of a visitor who has left: one whose answer was lost, or that came up late.</summary>
    private static readonly TimeSpan s_listening = TimeSpan.FromMinutes(10);

    /// <summary>For how many of them.</summary>
    private const int MostListenedFor = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);
    private readonly Queue<(long Since, string Context)> _left = new();
    private readonly HashSet<Task> _leaving = [];
    private bool _isClosed;

    /// <summary>A visit begins.</summary>
    public void Enter(Visitor visitor)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                throw new ObjectDisposedException(nameof(CallEventHub), "The event hub is ending, and no visit begins any more: nothing would be heard of it. Nothing was sent.");
            }

            _visitors.Add(visitor.Context, visitor);
        }
    }

    /// <summary>A visit has ended. Should another leg of it be heard of, that is left too.</summary>
    public void Leave(Visitor visitor)
    {
        lock (_gate)
        {
            while (_left.Count >= MostListenedFor || (_left.Count > 0 && clock.GetElapsedTime(_left.Peek().Since) > s_listening))
            {
                _visitors.Remove(_left.Dequeue().Context);
            }

            _left.Enqueue((clock.GetTimestamp(), visitor.Context));
        }
    }

    /// <summary>A leg is up: perhaps one of a visitor who does not know it.</summary>
    public void Hear(CallConnected connected)
    {
        Visitor? visitor;
        lock (_gate)
        {
            if (connected.OperationContext is not { } context || !_visitors.TryGetValue(context, out visitor))
            {
                return;
            }
        }

        if (visitor.Hear(connected.CallConnectionId) is { } leaving)
        {
            Remember(leaving);
        }
    }

    /// <summary>No visit begins any more, and all that are under way leave.</summary>
    public Task CloseAsync()
    {
        Visitor[] visitors;
        lock (_gate)
        {
            _isClosed = true;
            visitors = [.. _visitors.Values];
        }

        List<Task> ending = [.. visitors.Select(static visitor => visitor.StopAsync())];
        lock (_gate)
        {
            ending.AddRange(_leaving);
        }

        return Task.WhenAll(ending);
    }

    private void Remember(Task leaving)
    {
        lock (_gate)
        {
            _leaving.Add(leaving);
        }

        leaving.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Forget(Task left)
    {
        lock (_gate)
        {
            _leaving.Remove(left);
        }
    }
}
