namespace CallAutomation.Emulator.Time;

/// <summary>The order in which everything happens.</summary>
/// <remarks>
/// One thing at a time, strictly by due time and then by the order of asking. Whatever runs here owns all the calls, so nothing inside
/// needs a lock, and a slow machine changes when things happen but never their order: <see cref="Now"/> is the time an
/// scheduled was made for, not the time the processor came round to it.
/// </remarks>
internal sealed class Timeline : IDisposable
{
    private readonly object _gate = new();
    private readonly PriorityQueue<ScheduledAction, (DateTimeOffset Due, long Sequence)> _scheduled = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly IClockwork _clockwork;
    private readonly Action<Exception> _onFault;
    private DateTimeOffset _now;
    private long _sequence;
    private bool _running;
    private bool _stopped;

    public Timeline(IClockwork clockwork, Action<Exception> onFault)
    {
        _clockwork = clockwork;
        _onFault = onFault;
        _now = clockwork.Now;
        _clockwork.OnRing(WakeUp);
    }

    /// <summary>The time it is for whoever runs on the timeline.</summary>
    public DateTimeOffset Now => _now;

    /// <summary>Runs something later; to be called from the timeline.</summary>
    public ScheduledAction After(TimeSpan delay, Action action)
    {
        ScheduledAction scheduled = new(action);
        Enqueue(scheduled, onTimeline: true, delay < TimeSpan.Zero ? TimeSpan.Zero : delay);
        return scheduled;
    }

    /// <summary>Brings something in from outside; it runs after everything that was due by now.</summary>
    public void Post(Action action) => Enqueue(new ScheduledAction(action), onTimeline: false, TimeSpan.Zero);

    /// <summary>Brings a question in from outside and takes the answer out.</summary>
    public Task<T> AskAsync<T>(Func<T> question)
    {
        TaskCompletionSource<T> answer = new(_clockwork.AnswerOptions);
        bool accepted = Enqueue(
            new ScheduledAction(() =>
            {
                try
                {
                    T result = question();
                    _clockwork.Answer(() => answer.SetResult(result));
                }
                catch (Exception failure)
                {
                    _clockwork.Answer(() => answer.SetException(failure));
                }
            }),
            onTimeline: false,
            TimeSpan.Zero);

        if (!accepted)
        {
            answer.SetException(new ObjectDisposedException(nameof(CallEmulator)));
        }

        return answer.Task;
    }

    /// <summary>An answer for somebody outside who waits, to be given with <see cref="Give"/>.</summary>
    public TaskCompletionSource<T> Promise<T>() => new(_clockwork.AnswerOptions);

    /// <summary>Gives what was promised, so that a clock which must know sees what follows from it.</summary>
    public void Give<T>(TaskCompletionSource<T> promise, T answer) => _clockwork.Answer(() => promise.TrySetResult(answer));

    /// <summary>Starts work that happens outside (a download, a delivery) and comes back with what it brought.</summary>
    /// <remarks>
    /// The only door out, so that a clock which must know whether anybody is still working has one place to look. Whatever goes out comes back:
    /// what fails there in a way that nobody thought of is reported, and still ends in <paramref name="then"/>.
    /// </remarks>
    /// <param name="what">What is done, for people.</param>
    /// <param name="work">What is done outside.</param>
    /// <param name="failed">What it brought when it failed with an exception.</param>
    /// <param name="then">Goes on with what it brought, on the timeline; called once, unless the emulator stops.</param>
    public void Outside<T>(string what, Func<CancellationToken, Task<T>> work, Func<Exception, T> failed, Action<T> then)
    {
        _clockwork.StartOutside(what, async () =>
        {
            T result;
            try
            {
                result = await work(_stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The emulator is going away, and nobody waits for this any more.
                return;
            }
            catch (Exception failure)
            {
                _onFault(failure);
                result = failed(failure);
            }

            Post(() => then(result));
        });
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            _stopped = true;
            _scheduled.Clear();
        }

        _stopping.Cancel();
        _clockwork.Dispose();
    }

    private bool Enqueue(ScheduledAction scheduled, bool onTimeline, TimeSpan delay)
    {
        if (!onTimeline)
        {
            _clockwork.Arrive();
        }

        lock (_gate)
        {
            if (_stopped)
            {
                return false;
            }

            DateTimeOffset now = _now;
            if (!onTimeline && _clockwork.Now > now)
            {
                now = _clockwork.Now;
            }

            _scheduled.Enqueue(scheduled, (now + delay, _sequence++));
        }

        WakeUp();
        return true;
    }

    private void WakeUp()
    {
        lock (_gate)
        {
            if (_running || _stopped)
            {
                return;
            }

            _running = true;
        }

        _clockwork.Dispatch(Run);
    }

    private void Run()
    {
        while (TakeNext() is ScheduledAction scheduled)
        {
            try
            {
                scheduled.Run();
            }
            catch (Exception failure)
            {
                // One call that trips must not take the other calls with it.
                _onFault(failure);
            }
        }
    }

    private ScheduledAction? TakeNext()
    {
        lock (_gate)
        {
            if (_stopped || !_scheduled.TryPeek(out _, out (DateTimeOffset Due, long Sequence) next))
            {
                _running = false;
                return null;
            }

            if (next.Due > _clockwork.Now)
            {
                _running = false;
                _clockwork.Set(next.Due);
                return null;
            }

            _now = next.Due;
            return _scheduled.Dequeue();
        }
    }
}
