namespace CallAutomation.Emulator;

/// <summary>The order in which everything happens.</summary>
/// <remarks>
/// One thing at a time, strictly by due time and then by the order of asking. Whatever runs here owns all the calls, so nothing inside
/// needs a lock, and a slow machine changes when things happen but never their order: <see cref="Now"/> is the time an
/// appointment was made for, not the time the processor came round to it.
/// </remarks>
internal sealed class Timeline : IDisposable
{
    private readonly object _gate = new();
    private readonly PriorityQueue<Appointment, (DateTimeOffset Due, long Sequence)> _appointments = new();
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

    /// <summary>The time it is for everybody else.</summary>
    public DateTimeOffset ClockNow => _clockwork.Now;

    /// <summary>Runs something later; to be called from the timeline.</summary>
    public Appointment After(TimeSpan delay, Action action)
    {
        Appointment appointment = new(action);
        Enqueue(appointment, onTimeline: true, delay < TimeSpan.Zero ? TimeSpan.Zero : delay);
        return appointment;
    }

    /// <summary>Brings something in from outside; it runs after everything that was due by now.</summary>
    public void Post(Action action) => Enqueue(new Appointment(action), onTimeline: false, TimeSpan.Zero);

    /// <summary>Brings a question in from outside and takes the answer out.</summary>
    public Task<T> AskAsync<T>(Func<T> question)
    {
        TaskCompletionSource<T> answer = new(_clockwork.AnswerOptions);
        bool accepted = Enqueue(
            new Appointment(() =>
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
    /// <remarks>The only door out, so that a clock which must know whether anybody is still working has one place to look.</remarks>
    public void Outside<T>(string what, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        _clockwork.StartOutside(what, async () =>
        {
            try
            {
                T result = await work(_stopping.Token).ConfigureAwait(false);
                Post(() => then(result));
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The emulator is going away, and nobody waits for this any more.
            }
            catch (Exception failure)
            {
                _onFault(failure);
            }
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
            _appointments.Clear();
        }

        _stopping.Cancel();
        _clockwork.Dispose();
    }

    private bool Enqueue(Appointment appointment, bool onTimeline, TimeSpan delay)
    {
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

            _appointments.Enqueue(appointment, (now + delay, _sequence++));
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
        while (TakeNext() is Appointment appointment)
        {
            try
            {
                appointment.Keep();
            }
            catch (Exception failure)
            {
                // One call that trips must not take the other calls with it.
                _onFault(failure);
            }
        }
    }

    private Appointment? TakeNext()
    {
        lock (_gate)
        {
            if (_stopped || !_appointments.TryPeek(out _, out (DateTimeOffset Due, long Sequence) next))
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
            return _appointments.Dequeue();
        }
    }
}
