namespace CallAutomation.Client.Hub;

/// <summary>What is done with each log after the same time: one timer for all of them.</summary>
internal sealed class DelayedLogs : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _delay;
    private readonly Action<CallLog> _act;
    private readonly object _gate = new();
    private readonly Queue<(CallLog Log, long At)> _waiting = new();
    private readonly ITimer _timer;

    public DelayedLogs(TimeProvider clock, TimeSpan delay, Action<CallLog> act)
    {
        _clock = clock;
        _delay = delay;
        _act = act;
        _timer = clock.CreateTimer(static state => ((DelayedLogs)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(CallLog log)
    {
        bool isFirst;
        lock (_gate)
        {
            _waiting.Enqueue((log, _clock.GetTimestamp()));
            isFirst = _waiting.Count == 1;
        }

        if (isFirst)
        {
            _timer.Change(_delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        List<CallLog> due = [];
        TimeSpan? next = null;
        lock (_gate)
        {
            while (_waiting.Count > 0)
            {
                TimeSpan left = _delay - _clock.GetElapsedTime(_waiting.Peek().At);
                if (left > TimeSpan.Zero)
                {
                    // A timer counts whole milliseconds.
                    next = TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
                    break;
                }

                due.Add(_waiting.Dequeue().Log);
            }
        }

        foreach (CallLog log in due)
        {
            _act(log);
        }

        if (next is { } wait)
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }
}
