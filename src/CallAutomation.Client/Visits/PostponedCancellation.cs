namespace CallAutomation.Client.Visits;

/// <summary>A token that is canceled a while after another one: what is under way may still be answered.</summary>
internal sealed class PostponedCancellation : IDisposable
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenRegistration _registration;
    private ITimer? _timer;
    private bool _isDisposed;

    /// <param name="by">How much later this one comes.</param>
    /// <param name="clock">The clock of the while.</param>
    /// <param name="first">The token that comes first.</param>
    public PostponedCancellation(TimeSpan by, TimeProvider clock, CancellationToken first) => _registration = first.Register(() => Begin(by, clock));

    public CancellationToken Token => _ending.Token;

    public void Dispose()
    {
        _registration.Dispose();
        lock (_gate)
        {
            _isDisposed = true;
            _timer?.Dispose();
        }

        _ending.Dispose();
    }

    private void Begin(TimeSpan by, TimeProvider clock)
    {
        lock (_gate)
        {
            _timer = _isDisposed ? null : clock.CreateTimer(_ => End(), null, by, Timeout.InfiniteTimeSpan);
        }
    }

    private void End()
    {
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The answer came in the same moment.
        }
    }
}
