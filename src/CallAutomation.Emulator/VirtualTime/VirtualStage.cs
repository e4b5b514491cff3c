namespace CallAutomation.Emulator.VirtualTime;

/// <summary>The one thread on which everything in virtual time happens, and the rule by which its clock advances.</summary>
/// <remarks>
/// The service and the application take turns in one queue. What completes a wait is an item of that queue, run where continuations may run
/// inline, so that when an item ends, all that follows from it has run, or stands in the queue, or holds a lease.
/// </remarks>
internal sealed partial class VirtualStage
{
    private readonly object _gate = new();
    private readonly Stack<Held> _held = [];
    private LinkedList<Item> _queue = [];
    private readonly TimeSpan _patience;
    private int _waits;
    private Thread? _thread;
    private bool _isRunning;
    private bool _idleDrain;
    private bool _isDraining;
    private Exception? _fault;
    private TaskCompletionSource _ended = new();

    public VirtualStage(DateTimeOffset start, TimeSpan patience)
    {
        Schedule = new VirtualSchedule(start);
        Leases = new Leases(SomebodyIsDone);
        Context = new ApplicationContext(this);
        _patience = patience;
    }

    public VirtualSchedule Schedule { get; }

    public Leases Leases { get; }

    public ApplicationContext Context { get; }

    /// <summary>Whether the caller is on the stage's own thread.</summary>
    public bool IsHere => _thread == Thread.CurrentThread;

    public bool IsRunning
    {
        get
        {
            lock (_gate)
            {
                return _isRunning;
            }
        }
    }

    /// <summary>Puts work of the service into the queue.</summary>
    public void Post(Action work) => Enqueue(new Item(work, IsApplication: false));

    /// <summary>Puts work of the application into the queue.</summary>
    public void PostApplication(Action work) => Enqueue(new Item(work, IsApplication: true));

    /// <summary>Says that the application waits for something that only the emulator will bring.</summary>
    public void BeginWait()
    {
        Touch("something of the emulator is waited for");
        Interlocked.Increment(ref _waits);
        Wake();
    }

    public void EndWait() => Interlocked.Decrement(ref _waits);

    /// <summary>The run cannot go on: the application has failed where nobody else would notice.</summary>
    public void Fail(Exception fault)
    {
        lock (_gate)
        {
            _fault ??= fault;
        }

        Wake();
    }

    public Task RunAsync(Func<Task> application)
    {
        lock (_gate)
        {
            if (IsGivenUp)
            {
                throw Abandoned();
            }

            if (_isRunning)
            {
                throw new InvalidOperationException("A run is under way in this emulator. Await it first, or use an emulator for each.");
            }

            _isRunning = true;
        }

        TaskCompletionSource ended = _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Factory.StartNew(() => RunToEnd(application, ended), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return ended.Task;
    }

    private void RunToEnd(Func<Task> application, TaskCompletionSource ended)
    {
        try
        {
            using (new StallWatch(this, _patience))
            {
                Run(application);
            }

            ended.TrySetResult();
        }
        catch (Exception failure)
        {
            ended.TrySetException(failure);
        }
    }

    /// <summary>Lets the service work until something is done, while the application stands still in the middle of a step.</summary>
    public void WorkUntil(Func<bool> isDone)
    {
        while (!isDone())
        {
            if (TakeNext(serviceOnly: true) is not { } item)
            {
                WaitForNews(root: null, "the application waits for the answer to a synchronous request");
                continue;
            }

            SynchronizationContext? current = SynchronizationContext.Current;
            Execute(item);
            SynchronizationContext.SetSynchronizationContext(current);
            Volatile.Write(ref _isInStep, true);
        }
    }

    private void Run(Func<Task> application)
    {
        lock (_gate)
        {
            // What was queued meanwhile and has not begun is done in the run, however busy the thread pool is.
            while (_isDraining)
            {
                if (!Monitor.Wait(_gate, _patience) && _isDraining)
                {
                    _isRunning = false;
                    throw Stalled("what was begun before the run does not end");
                }
            }

            _thread = Thread.CurrentThread;
        }

        s_followed.Value = this;
        Task? root = null;
        PostApplication(() => root = application() ?? throw new InvalidOperationException("The application returned no task."));
        try
        {
            DepartureListener.Begin(this);

            // What the application's last step has set going at this moment is finished too, so that every run ends in the same place.
            while (_fault is null && !(root is { IsCompleted: true } && IsQuiet))
            {
                LetThreadsComeBack();
                if (TakeNext(serviceOnly: false) is Item item)
                {
                    Execute(item);
                }
                else
                {
                    AdvanceOrWait(root);
                }
            }

            LetThreadsBegin();
        }
        catch (VirtualTimeStalledException stalled)
        {
            // Where code has left, that is why the run stands still.
            LetThreadsBegin();
            Fail(stalled);
        }
        finally
        {
            DepartureListener.End();
            SynchronizationContext.SetSynchronizationContext(null);
            lock (_gate)
            {
                _thread = null;
                _isRunning = false;
                if (_isAbandoned)
                {
                    _queue.Clear();
                }
                else if (_queue.Count > 0 && !_idleDrain)
                {
                    DrainWhileIdle();
                }
            }
        }

        if (_fault is Exception fault)
        {
            _fault = null;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        }

        root!.GetAwaiter().GetResult();
    }

    private void AdvanceOrWait(Task? root)
    {
        if (root is { IsCompleted: true } || !Leases.IsEmpty || !IsWaitedFor)
        {
            WaitForNews(root, Leases.IsEmpty ? "the application waits for something that the emulator does not know of" : "somebody is still at work");
            return;
        }

        // Between the look into the queue and here, nothing can have come: everybody who could bring something holds a lease.
        DateTimeOffset before = Schedule.Now;
        Action due = Schedule.Advance() ?? throw Stalled("nothing will ever happen: no call, telephone or timer has anything left to do");
        bool isAtOnce = Schedule.Now == before;
        _timersDueAtOnce = isAtOnce ? _timersDueAtOnce + 1 : 0;
        if (!isAtOnce)
        {
            _stepsAtOnce = 0;
            Interlocked.Increment(ref _jumps);
        }

        Do(new Item(due, IsApplication: false));
    }

    private bool IsQuiet
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count == 0 && Leases.IsEmpty;
            }
        }
    }

    private bool IsWaitedFor => Volatile.Read(ref _waits) > 0 || Schedule.Waited > 0;

    private void WaitForNews(Task? root, string what)
    {
        bool wasInStep = _isInStep;
        Volatile.Write(ref _isInStep, false);
        try
        {
            WaitUntilNews(root, what);
        }
        finally
        {
            Volatile.Write(ref _isInStep, wasInStep);
        }
    }

    private void WaitUntilNews(Task? root, string what)
    {
        lock (_gate)
        {
            bool isNews = _queue.Count > 0 || _fault is not null || (Leases.IsEmpty && root is not null && (root.IsCompleted || IsWaitedFor));
            if (isNews || Monitor.Wait(_gate, _patience))
            {
                return;
            }
        }

        throw Stalled(what);
    }

    private void Execute(Item item)
    {
        if (!item.IsApplication)
        {
            _stepsAtOnce = 0;
            Interlocked.Increment(ref _serviceSteps);
        }

        Do(item);
    }

    private void Do(Item item)
    {
        if (++_stepsAtOnce > MostAtOnce)
        {
            FailInCircles(isServed: false);
        }

        _delaysOfZeroBefore = Interlocked.Read(ref _delaysOfZero);
        _waitsBefore = Volatile.Read(ref _waits);
        Interlocked.Increment(ref _steps);
        Volatile.Write(ref _isInStep, true);
        // Continuations of awaits that asked for no context run inline only where there is none.
        SynchronizationContext.SetSynchronizationContext(item.IsApplication ? Context : null);
        try
        {
            item.Work();
        }
        catch (VirtualTimeStalledException)
        {
            throw;
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
        finally
        {
            Volatile.Write(ref _isInStep, false);
        }
    }

    private Item? TakeNext(bool serviceOnly)
    {
        lock (_gate)
        {
            LinkedListNode<Item>? node = _queue.First;
            while (serviceOnly && node is { Value.IsApplication: true })
            {
                node = node.Next;
            }

            if (node is null)
            {
                return null;
            }

            _queue.Remove(node);
            return node.Value;
        }
    }

    private void Enqueue(Item item)
    {
        Touch(item.IsApplication ? "a continuation is brought" : "something is brought to the emulator");
        lock (_gate)
        {
            if (_isAbandoned && !_isRunning)
            {
                return;
            }

            _queue.AddLast(item);
            Monitor.PulseAll(_gate);
            if (!_isRunning && !_idleDrain)
            {
                DrainWhileIdle();
            }
        }
    }

    /// <summary>Between runs the service still takes what it is told, but its clock stands still. Only under the gate.</summary>
    private void DrainWhileIdle()
    {
        _idleDrain = true;
        ThreadPool.UnsafeQueueUserWorkItem(static stage => stage.Drain(), this, preferLocal: false);
    }

    private void Drain()
    {
        while (true)
        {
            Item item;
            lock (_gate)
            {
                if (_isRunning || _queue.First is not LinkedListNode<Item> node)
                {
                    _idleDrain = false;
                    Monitor.PulseAll(_gate);
                    return;
                }

                _queue.Remove(node);
                item = node.Value;
                _isDraining = true;
            }

            Execute(item);
            SynchronizationContext.SetSynchronizationContext(null);
            lock (_gate)
            {
                _isDraining = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void SomebodyIsDone()
    {
        Interlocked.Increment(ref _serviceSteps);
        Wake();
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private readonly record struct Item(Action Work, bool IsApplication);
}
