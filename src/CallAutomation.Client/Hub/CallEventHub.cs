using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Telemetry;
using CallAutomation.Client.Visits;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallAutomation.Client.Events;

/// <summary>Takes the events of calls, hands each of them on once, and brings requests together with what comes of them.</summary>
/// <remarks>
/// Give it to the client (<see cref="CallAutomationClientOptions.EventHub"/>), and give it every callback and every notification of Event Grid
/// (<see cref="ReceiveAsync(BinaryData, CancellationToken)"/>). Waits are answered when an event arrives; handlers get the events of one call in the order
/// of arrival, one at a time, and those of different calls at once. It works in one process: an event has to reach the instance that waits for it.
/// </remarks>
public partial class CallEventHub : IAsyncDisposable, IDisposable
{
    /// <summary>A call or a recording of which nothing is heard for so long is forgotten: its end was lost.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromDays(1);

    /// <summary>How often at most it is looked for what can be forgotten.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    private readonly CallEventHubOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly EventIds _ids;
    private readonly HandlerList _handlers = new();
    private readonly ConcurrentDictionary<string, CallLog> _logs = new(StringComparer.Ordinal);
    private readonly DelayedLogs _grace;
    private readonly DelayedLogs _retention;
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _drainGate = new();
    private TaskCompletionSource<bool>? _drained;
    private int _unhandled;
    private int _inLine;
    private volatile bool _isDisposed;

    /// <summary>A hub.</summary>
    /// <param name="options">How it keeps and forgets; the defaults when omitted.</param>
    public CallEventHub(CallEventHubOptions? options = null)
    {
        _options = options ?? new CallEventHubOptions();
        _clock = _options.TimeProvider;
        _log = _options.LoggerFactory?.CreateLogger(HubLog.Category) ?? NullLogger.Instance;
        _ids = new EventIds(_clock, _options.IdsKept, _options.Retention);
        _grace = new DelayedLogs(_clock, _options.GraceAfterEnd, log => log.Close(who => Ended(who, log)));
        HubInstruments.Watch(this);
        Visits = new VisitBook(_clock);
        _retention = new DelayedLogs(_clock, _options.Retention > s_shortest ? _options.Retention : s_shortest, Forget);
    }

    /// <summary>Takes what came in one request: a callback, or a notification of Event Grid, single or in a batch, in either schema.</summary>
    /// <param name="payload">The body.</param>
    /// <param name="cancellationToken">Ends the taking; what was not taken is refused.</param>
    /// <exception cref="CallEventFormatException">The body is not what the service sends; see <see cref="CallEventParser.Parse(BinaryData)"/>.</exception>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public virtual ValueTask<CallEventReceipt> ReceiveAsync(BinaryData payload, CancellationToken cancellationToken = default) =>
        ReceiveAsync(CallEventParser.Parse(payload), cancellationToken);

    /// <summary>Takes events from anywhere, each once: an event with an id that was accepted before is not handled again.</summary>
    /// <remarks>Who waits for one of them is answered before this returns; handlers may still be at work, see <see cref="CallEventReceipt.Handled"/>.</remarks>
    /// <param name="events">The events, in the order in which they came.</param>
    /// <param name="cancellationToken">Ends the taking; what was not taken is refused.</param>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public virtual ValueTask<CallEventReceipt> ReceiveAsync(IEnumerable<CallEvent> events, CancellationToken cancellationToken = default) =>
        ReceiveAsync(events, CallEventAcknowledgement.OnQueued, cancellationToken);

    /// <inheritdoc cref="ReceiveAsync(IEnumerable{CallEvent}, CancellationToken)"/>
    /// <param name="events">The events, in the order in which they came.</param>
    /// <param name="acknowledgement">When <see cref="CallEventReceipt.Acknowledged"/> ends, and whether events come back whose handlers threw.</param>
    /// <param name="cancellationToken">Ends the taking; what was not taken is refused.</param>
    public virtual ValueTask<CallEventReceipt> ReceiveAsync(
        IEnumerable<CallEvent> events, CallEventAcknowledgement acknowledgement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ThrowIfDisposed();
        Intake intake = new();
        using IEnumerator<CallEvent> next = events.GetEnumerator();
        if (_options.Relay is null)
        {
            while (next.MoveNext())
            {
                Take(next.Current, acknowledgement, ref intake, cancellationToken);
            }

            return new ValueTask<CallEventReceipt>(intake.Receipt());
        }

        return new ValueTask<CallEventReceipt>(ReceiveThroughRelayAsync([.. events], acknowledgement, _options.Relay, cancellationToken));
    }

    /// <summary>Has every event of a type handled, until the result is disposed.</summary>
    /// <remarks>
    /// A handler that throws is logged and counted, and harms nobody else. One that waits for something of its own call is fine: waits are answered apart from
    /// handlers. A handler of <see cref="IncomingCall"/> may live as long as the call: its token is canceled when the call that was answered ends.
    /// </remarks>
    /// <typeparam name="T">The type, which may be a base type.</typeparam>
    /// <param name="handler">What is to be done; the token is canceled when the hub ends.</param>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The usual word for it; Visual Basic can escape it.")]
    public virtual IDisposable On<T>(Func<T, CancellationToken, Task> handler)
        where T : CallEvent
    {
        ArgumentNullException.ThrowIfNull(handler);
        return _handlers.Add(handler);
    }

    /// <summary>The next event of a type in one call, among those that came and those to come.</summary>
    /// <remarks>
    /// An event answers one such wait; a state of the call (<see cref="CallConnected"/>, <see cref="CallDisconnected"/>) answers all. Events count from the
    /// beginning of the call until five minutes after its end (<see cref="CallEventHubOptions.Retention"/>).
    /// </remarks>
    /// <typeparam name="T">The type, which may be a base type.</typeparam>
    /// <param name="callConnectionId">The application's leg in the call; of a recording, see <see cref="WaitForRecordingAsync{T}"/>.</param>
    /// <param name="match">Which one; any when omitted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CallOperationException">The call has ended, and <see cref="CallEventHubOptions.GraceAfterEnd"/> after it nothing had come.</exception>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public virtual Task<T> WaitForAsync<T>(string callConnectionId, Func<T, bool>? match = null, CancellationToken cancellationToken = default)
        where T : CallEvent
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callConnectionId);
        return WaitAsync(callConnectionId, match, cancellationToken);
    }

    /// <summary>The next event of a type about one recording, which may come long after the call.</summary>
    /// <typeparam name="T">The type: <see cref="RecordingStateChanged"/>, <see cref="StartRecordingFailed"/> or <see cref="RecordingFileStatusUpdated"/>.</typeparam>
    /// <param name="recordingId">The recording.</param>
    /// <param name="match">Which one; any when omitted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public virtual Task<T> WaitForRecordingAsync<T>(string recordingId, Func<T, bool>? match = null, CancellationToken cancellationToken = default)
        where T : CallEvent
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recordingId);
        return WaitAsync(KeyOfRecording(recordingId), match, cancellationToken);
    }

    /// <summary>Every event of a call, in the order of arrival, from the first one kept until the call is over.</summary>
    /// <remarks>Events that are read are there for waits and handlers as well.</remarks>
    /// <param name="callConnectionId">The application's leg in the call.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">More came than <see cref="CallEventHubOptions.EventsKeptOfACall"/> while nobody read.</exception>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public virtual IAsyncEnumerable<CallEvent> ReadAsync(string callConnectionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callConnectionId);
        ThrowIfDisposed();
        return ReadCallAsync(callConnectionId, cancellationToken);
    }

    /// <summary>Ends when everything that was accepted has been handled. What comes meanwhile is waited for as well.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public virtual Task DrainAsync(CancellationToken cancellationToken = default)
    {
        Task drained;
        lock (_drainGate)
        {
            if (_unhandled == 0)
            {
                return Task.CompletedTask;
            }

            drained = (_drained ??= Completions.Create<bool>(_options.TrackWait)).Task;
        }

        return Completions.WaitAsync((Task<bool>)drained, _options.TrackWait, cancellationToken);
    }

    /// <summary>
    /// Ends the hub: waits fail at once and say so, handlers are asked to end by their tokens, visitors leave their calls, and nothing more is taken. See
    /// <see cref="DrainAsync"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        Task left = LeaveVisitsAsync();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
        await left.ConfigureAwait(false);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    /// <remarks>It does not wait until visitors have left.</remarks>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed)
        {
            return;
        }

        _isDisposed = true;
        SchedulePoint.Pass();
        _ = Visits.CloseAsync();
        _grace.Dispose();
        _retention.Dispose();
        foreach (CallLog log in _logs.Values)
        {
            log.Close(Disposed);
        }

        try
        {
            _stopping.Cancel();
        }
        catch (AggregateException failures)
        {
            // What handlers do when they are told to end is theirs.
            HubInstruments.Failed(typeof(CallEventHub), failures.InnerExceptions[0]);
        }

        EndAllRinging();
    }

    /// <summary>How many wait, read or are expected to end, in all calls.</summary>
    internal int Expected => _logs.Values.Sum(static log => log.Expected);

    /// <summary>How many events wait for their handlers.</summary>
    internal int Queued => Volatile.Read(ref _inLine);

    private static ObjectDisposedException Disposed(string who) =>
        new(nameof(CallEventHub), $"{who} is not waited for any more: the event hub has ended. Call DrainAsync before disposing of it where work is to be finished.");

    private static CallOperationException Ended(string who, CallLog log) => new(
        $"{who} was waited for, but the call has ended{Reason(log.EndedBy)}", log.EndedBy);

    private static CallOperationException Silent(string who) => new(
        $"{who} was waited for, but nothing was heard of it for {s_silence.TotalHours:0} hours: the event that ends it was lost, or will not come.");

    private static string Reason(CallEvent? ended) => ended?.ResultInformation is { } result
        ? $" ({result.Code}/{result.SubCode}).{(result.Meaning is { } meaning ? " " + meaning : "")}"
        : ".";

    private Task<T> WaitAsync<T>(string key, Func<T, bool>? match, CancellationToken cancellationToken)
        where T : CallEvent
    {
        ThrowIfDisposed();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        (CallLog log, EventWait wait) = In(key, log => log.Find(typeof(T).Name, callEvent => callEvent is T wanted && (match is null || match(wanted))));
        if (!wait.Found.IsCompleted)
        {
            HandlerWork.ReleaseCurrent();
        }

        if (cancellationToken.CanBeCanceled && !wait.Found.IsCompleted)
        {
            CancellationTokenRegistration givingUp = cancellationToken.Register(() => GiveUp(log, wait, cancellationToken));
            wait.Found.ContinueWith(
                static (_, registration) => ((CancellationTokenRegistration)registration!).Dispose(),
                givingUp,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return wait.Found.Cast<T>();
    }

    /// <summary>Either the wait is canceled or an event answers it: whoever takes it out of the log decides.</summary>
    private void GiveUp(CallLog log, EventWait wait, CancellationToken cancellationToken)
    {
        SchedulePoint.Pass();
        if (log.GiveUp(wait))
        {
            wait.Cancel(cancellationToken);
        }

        SchedulePoint.Pass();
        if (log.Retire(Retirement.Unused))
        {
            // A call of which nothing was ever heard.
            Remove(log);
        }
    }

    private async IAsyncEnumerable<CallEvent> ReadCallAsync(string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (CallLog log, object first) = In<object>(key, static log => log.BeginReading());
        long place = (long)first;
        try
        {
            while (true)
            {
                CallEvent? next = log.Read(ref place, out Task<bool>? later, out long lost);
                if (lost > 0)
                {
                    throw new InvalidOperationException(
                        $"{lost} events of the call came and went unread. Read faster, or keep more: CallEventHubOptions.{nameof(CallEventHubOptions.EventsKeptOfACall)}.");
                }

                if (next is not null)
                {
                    yield return next;
                }
                else if (later is null)
                {
                    ThrowIfDisposed();
                    yield break;
                }
                else
                {
                    HandlerWork.ReleaseCurrent();
                    await Completions.WaitAsync(later, _options.TrackWait, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            log.EndReading();
        }
    }

    /// <summary>Does something in the log of a call, in another one where it was taken out of use just now.</summary>
    private (CallLog Log, T Done) In<T>(string key, Func<CallLog, T?> act)
        where T : class
    {
        while (true)
        {
            CallLog log = LogOf(key);
            SchedulePoint.Pass();
            if (act(log) is { } done)
            {
                SchedulePoint.Pass();
                if (_isDisposed)
                {
                    // The end of the hub may have missed a log that was made meanwhile.
                    log.Close(Disposed);
                }

                return (log, done);
            }

            Remove(log);
        }
    }

    private void Remove(CallLog log)
    {
        SchedulePoint.Pass();
        ((ICollection<KeyValuePair<string, CallLog>>)_logs).Remove(new KeyValuePair<string, CallLog>(log.Key, log));
        foreach (string context in log.Contexts)
        {
            _contexts.Remove(context, log.Key);
        }
    }

    private CallLog LogOf(string key)
    {
        if (_logs.TryGetValue(key, out CallLog? known))
        {
            return known;
        }

        SchedulePoint.Pass();
        CallLog made = new(key, _options.EventsKeptOfACall, _handlers.Handles, _options.TrackWait, _clock);
        CallLog log = _logs.GetOrAdd(key, made);
        if (ReferenceEquals(log, made))
        {
            _retention.Add(log);
        }

        return log;
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(CallEventHub), "The event hub has ended and takes nothing more.");
        }
    }

    private static string KeyOfRecording(string recordingId) => "recording:" + recordingId;

    internal static string KeyOfServerCall(string serverCallId) => "server:" + serverCallId;
}
