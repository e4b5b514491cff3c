using CallAutomation.Emulator.VirtualTime;

namespace CallAutomation.Emulator;

/// <summary>Things that the application puts aside while it handles a callback, and waits for elsewhere. Waiting here lets virtual time pass.</summary>
/// <typeparam name="T">What is put in: usually the event type of the application's client library.</typeparam>
public sealed class Inbox<T>
    where T : class
{
    private readonly VirtualStage? _stage;
    private readonly object _gate = new();
    private readonly List<T> _kept = [];
    private readonly List<Waiter> _waiters = [];

    internal Inbox(VirtualStage? stage) => _stage = stage;

    /// <summary>Gives it to whoever waits longest for such a thing, or keeps it for the next who asks.</summary>
    /// <param name="item">What came.</param>
    public void Put(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _stage?.Touch("something is put into an inbox");
        Waiter? waiter;
        lock (_gate)
        {
            waiter = _waiters.Find(waiting => waiting.Wanted(item));
            if (waiter is null)
            {
                _kept.Add(item);
                return;
            }

            _waiters.Remove(waiter);
        }

        End(() => waiter.Taken.TrySetResult(item));
    }

    /// <summary>The next of a kind, kept or to come; others stay for those who ask for them.</summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<TItem> NextAsync<TItem>(CancellationToken cancellationToken = default)
        where TItem : class, T => NextAsync<TItem>(static _ => true, cancellationToken);

    /// <summary>The next of a kind that fits, kept or to come; others stay for those who ask for them.</summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    /// <param name="predicate">Whether it is the one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<TItem> NextAsync<TItem>(Func<TItem, bool> predicate, CancellationToken cancellationToken = default)
        where TItem : class, T
    {
        ArgumentNullException.ThrowIfNull(predicate);
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter = new(item => item is TItem wanted && predicate(wanted), _stage is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);
        lock (_gate)
        {
            int index = _kept.FindIndex(kept => waiter.Wanted(kept));
            if (index >= 0)
            {
                T found = _kept[index];
                _kept.RemoveAt(index);
                return (TItem)found;
            }

            _waiters.Add(waiter);
            _stage?.BeginWait();
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(state => GiveUp((Waiter)state!, cancellationToken), waiter);
        return (TItem)await waiter.Taken.Task.ConfigureAwait(false);
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_waiters.Remove(waiter))
            {
                return;
            }
        }

        End(() => waiter.Taken.TrySetCanceled(cancellationToken));
    }

    private void End(Action end)
    {
        if (_stage is not VirtualStage stage)
        {
            end();
            return;
        }

        stage.Post(() =>
        {
            stage.EndWait();
            end();
        });
    }

    private sealed record Waiter(Func<T, bool> Wanted, TaskCreationOptions Options)
    {
        public TaskCompletionSource<T> Taken { get; } = new(Options);
    }
}
