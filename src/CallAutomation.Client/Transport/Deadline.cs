namespace CallAutomation.Client.Transport;

/// <summary>The time all tries of one operation have together.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _allowed;
    private readonly long _started;
    private readonly CancellationTokenSource _ending;
    private readonly ITimer? _timer;

    private Deadline(TimeSpan allowed, TimeProvider clock, CancellationToken caller)
    {
        _clock = clock;
        _allowed = allowed;
        _started = clock.GetTimestamp();
        _ending = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _timer = allowed == Timeout.InfiniteTimeSpan
            ? null
            : clock.CreateTimer(static state => ((Deadline)state!).Pass(), this, allowed, Timeout.InfiniteTimeSpan);
    }

    public static Deadline Start(TimeSpan allowed, TimeProvider clock, CancellationToken caller) => new(allowed, clock, caller);

    public static TimeSpan Checked(TimeSpan value, string property) => value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "A deadline is a positive time, or Timeout.InfiniteTimeSpan for none.");

    /// <summary>Canceled when the time is over or the caller has lost interest, whichever is first.</summary>
    public CancellationToken Token => _ending.Token;

    public TimeSpan Allowed => _allowed;

    public bool HasPassed { get; private set; }

    /// <summary>The status that made another try worth while; the pipeline forgets it when that try begins.</summary>
    public int? LastAnswer { get; set; }

    /// <summary>Whether a pause of this length still fits.</summary>
    public bool HasRoomFor(TimeSpan pause) => _allowed == Timeout.InfiniteTimeSpan || _clock.GetElapsedTime(_started) + pause < _allowed;

    public void Dispose()
    {
        _timer?.Dispose();
        _ending.Dispose();
    }

    private void Pass()
    {
        HasPassed = true;
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The operation ended in the same moment.
        }
    }
}
