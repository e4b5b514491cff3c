using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Telemetry;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>The application in a call of others, from before it asks to join until it has left. Whatever happens in between, it leaves.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer and without a link holds nothing.")]
internal sealed class Visitor
{
    private readonly object _gate = new();
    private readonly ServiceChannel? _channel;
    private readonly VisitRules _rules;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<bool> _over;
    private CallConnection? _connection;
    private Task<Exception?>? _leaving;
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private bool _isLost;
    private bool _mayBeThere;
    private bool _isHeld;

    private Visitor(ServiceChannel channel, string context)
        : this(channel.Visits, context) => _channel = channel;

    private Visitor(VisitRules rules, string context)
    {
        _rules = rules;
        Context = context;
        _over = Completions.Create<bool>(rules.Track);
    }

    /// <summary>What the events of joining and leaving carry.</summary>
    public string Context { get; }

    public VisitRules Rules => _rules;

    /// <summary>The leg; known once the service has accepted.</summary>
    public CallConnection Connection => _connection!;

    /// <summary>Whether the leg was there no more when it was to be left: the call has ended, or the application was taken out of it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Canceled when the hub ends.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>For tests of those who mock: a visit that was made somewhere else.</summary>
    public static Visitor In(CallConnection connection, string context) => new(new VisitRules(), context) { _connection = connection };

    /// <summary>Joins, and waits until the application is connected.</summary>
    /// <exception cref="VisitNotLeftException">It went wrong, and the leg could not be left.</exception>
    public static async Task<Visitor> EnterAsync(ServiceChannel channel, CallLocator locator, JoinOptions options, bool isAsync, CancellationToken caller)
    {
        ServiceProtocol protocol = channel.Protocol;
        string context = VisitContext.Of(options.OperationContext is { } own ? $"{own}.{channel.ContextOf(null)}" : channel.ContextOf(null));
        ServiceRequest<JoinResult> request = protocol.Join(locator, options, context).Awaiting(channel.HasHub ? new AwaitedRequest(null, context) : null);
        if (!protocol.CanGetProperties && !channel.HasHub)
        {
            throw new InvalidOperationException(
                $"Service version {protocol.ApiVersion} says by events alone whether the application is connected. Attach an event hub: set {nameof(CallAutomationClientOptions)}.{nameof(CallAutomationClientOptions.EventHub)}, and give it every callback. Nothing was sent.");
        }

        caller.ThrowIfCancellationRequested();
        Visitor visitor = new(channel, context);
        visitor._rules.Hub?.Visits.Enter(visitor);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(caller, visitor.Stopping);
        try
        {
            JoinResult joined = await visitor.JoinAsync(request, isAsync, ending.Token).ConfigureAwait(false);
            ending.Token.ThrowIfCancellationRequested();
            await visitor.ConnectAsync(joined, options.Deadline ?? visitor._rules.SetupDeadline, isAsync, ending.Token).ConfigureAwait(false);
            return visitor;
        }
        catch (Exception failure)
        {
            await visitor.FailAsync(failure, isAsync, caller).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>From now on the visit lasts until whoever holds it leaves, or the hub ends.</summary>
    public Visitor Held()
    {
        lock (_gate)
        {
            _isHeld = true;
        }

        if (_stop.IsCancellationRequested)
        {
            // The end of the hub has missed it.
            _ = LeaveAsync(isAsync: true);
        }

        return this;
    }

    /// <summary>Leaves because of a failure, and throws what the user is to be told.</summary>
    public async Task FailAsync(Exception failure, bool isAsync, CancellationToken caller)
    {
        Exception? stays = await LeaveAsync(isAsync).ConfigureAwait(false);
        if (stays is not null)
        {
            throw new VisitNotLeftException(Connection.CallConnectionId, stays, failure);
        }

        // The service was asked to let it join, and has not said whether it did.
        bool isUnknown = _mayBeThere && _connection is null;
        if (caller.IsCancellationRequested && failure is OperationCanceledException)
        {
            throw new OperationCanceledException(
                isUnknown
                    ? $"The visit was canceled before the service said whether the application has joined. {(_rules.Hub is null ? "If it has, its leg stays until the call ends" : "If it has, the event hub leaves when it hears of it")}."
                    : "The visit was canceled; the application has left the call.",
                failure,
                caller);
        }

        if (_stop.IsCancellationRequested && failure is OperationCanceledException or ObjectDisposedException)
        {
            throw new ObjectDisposedException(
                isUnknown
                    ? "The visit was ended before the service said whether the application has joined, because the event hub ends. If it has, its leg stays until the call ends."
                    : "The visit was ended, and the application has left the call: the event hub ends.",
                failure);
        }

        ExceptionDispatchInfo.Capture(failure).Throw();
    }

    /// <summary>Leaves, once, however often it is asked for. Only the application's own leg ends.</summary>
    /// <returns>Why the application is still in the call; null where it has left.</returns>
    public Task<Exception?> LeaveAsync(bool isAsync)
    {
        TaskCompletionSource<Exception?>? first = null;
        Task<Exception?> leaving;
        lock (_gate)
        {
            if (_leaving is null)
            {
                first = Completions.Create<Exception?>(_rules.Track);
                _leaving = first.Task;
            }

            leaving = _leaving;
        }

        return first is null ? Turn.Of(isAsync, leaving) : LeaveAsync(first, isAsync);
    }

    /// <summary>A leg of this context is up.</summary>
    /// <returns>The leaving, where nobody waits for the leg any more, or it is a second one.</returns>
    public Task? Hear(string callConnectionId)
    {
        lock (_gate)
        {
            if (!_heard.Add(callConnectionId))
            {
                return null;
            }

            if (_connection is { } own)
            {
                // An earlier try has joined as well, or the leg came up after it was left.
                return own.CallConnectionId == callConnectionId && _leaving is null
                    ? null
                    : HangUpAsync(own.CallConnectionId == callConnectionId ? own : new CallConnection(_channel!, callConnectionId), isAsync: true);
            }

            if (!_isLost)
            {
                return null;
            }

            _connection = new CallConnection(_channel!, callConnectionId);
            _leaving = null;
        }

        return LeaveAsync(isAsync: true);
    }

    /// <summary>The hub ends: so does the visit.</summary>
    /// <returns>Ends when the application has left, or could not.</returns>
    public Task StopAsync()
    {
        try
        {
            _stop.Cancel();
        }
        catch (AggregateException failures)
        {
            // What others do when they are told to end is theirs.
            HubInstruments.Failed(typeof(CallEventHub), failures.InnerExceptions[0]);
        }

        lock (_gate)
        {
            if (!_isHeld)
            {
                return _over.Task;
            }
        }

        return LeaveAsync(isAsync: true);
    }

    private async Task<JoinResult> JoinAsync(ServiceRequest<JoinResult> request, bool isAsync, CancellationToken cancellationToken)
    {
        // Who is canceled while the service is being asked does not know yet which leg to leave.
        using PostponedCancellation end = new(_rules.LeaveDeadline, _rules.Clock, cancellationToken);
        try
        {
            Response<JoinResult> joined = isAsync
                ? await _channel!.SendAsync(request, end.Token).ConfigureAwait(false)
                : _channel!.Send(request, end.Token);
            string[] others;
            lock (_gate)
            {
                _connection = joined.Value.CallConnection;
                others = [.. _heard.Where(id => id != _connection.CallConnectionId)];
            }

            _rules.Hub?.MarkVisit(_connection.CallConnectionId);
            await HangUpAsync(others, isAsync).ConfigureAwait(false);
            return joined.Value;
        }
        catch (Exception failure)
        {
            string[] others;
            lock (_gate)
            {
                // Even where the last try is refused, an earlier one may have joined: it is listened for.
                _isLost = true;
                _mayBeThere = MayHaveJoined(failure);
                _connection = _heard.Count == 0 ? null : new CallConnection(_channel!, _heard.First());
                others = [.. _heard.Skip(1)];
            }

            await HangUpAsync(others, isAsync).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A plain refusal says that there is no leg; with anything else it is not known.</summary>
    private static bool MayHaveJoined(Exception failure) => failure is not RequestFailedException { Status: >= 400 and < 500 and not 408 };

    private async Task HangUpAsync(string[] others, bool isAsync)
    {
        foreach (string other in others)
        {
            await HangUpAsync(new CallConnection(_channel!, other), isAsync).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the event, where somebody hears it, and looks now and then whether it was missed.</summary>
    private async Task ConnectAsync(JoinResult joined, TimeSpan allowed, bool isAsync, CancellationToken cancellationToken)
    {
        using Deadline deadline = Deadline.Start(allowed, _rules.Clock, cancellationToken);
        Pauses pauses = joined.Outcome is null ? Pauses.OfLooking() : Pauses.OfHearing();
        try
        {
            while (!await HearsConnectedAsync(joined, pauses.Next(), isAsync, deadline.Token).ConfigureAwait(false)
                && !await LooksConnectedAsync(isAsync, deadline.Token).ConfigureAwait(false))
            {
            }
        }
        catch (OperationCanceledException late) when (deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The service accepted the visit, but the application was not connected within {allowed.TotalSeconds:0.###} s. Allow more with CallAutomationClientOptions.{nameof(CallAutomationClientOptions.CallSetupDeadline)}.",
                late);
        }
    }

    private async Task<bool> HearsConnectedAsync(JoinResult joined, TimeSpan pause, bool isAsync, CancellationToken cancellationToken)
    {
        if (joined.Outcome is null)
        {
            await _rules.PauseAsync(isAsync, pause, cancellationToken).ConfigureAwait(false);
            return false;
        }

        using Deadline listening = Deadline.Start(pause, _rules.Clock, cancellationToken);
        try
        {
            await Turn.Of(isAsync, joined.WaitForCompletionAsync(listening.Token)).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (listening.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> LooksConnectedAsync(bool isAsync, CancellationToken cancellationToken)
    {
        if (!_channel!.Protocol.CanGetProperties)
        {
            return false;
        }

        try
        {
            CallConnectionProperties properties = isAsync
                ? await Connection.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)
                : Connection.GetProperties(cancellationToken);
            return properties.State == CallConnectionState.Connected
                || (properties.State == CallConnectionState.Disconnecting || properties.State == CallConnectionState.Disconnected ? throw Over() : false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw Over();
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException)
        {
            // The next look may see more; there is a deadline.
            return false;
        }
    }

    private static CallOperationException Over() => new("The visit did not come about: the call has ended, or there is none to be joined.");

    private async Task<Exception?> LeaveAsync(TaskCompletionSource<Exception?> first, bool isAsync)
    {
        Exception? failure = null;
        try
        {
            if (_connection is { } own)
            {
                failure = await HangUpAsync(own, isAsync).ConfigureAwait(false);
            }
        }
        catch (Exception unexpected)
        {
            failure = unexpected;
        }

        _rules.Hub?.Visits.Leave(this);
        first.TrySetResult(failure);
        _over.TrySetResult(true);
        return failure;
    }

    /// <summary>Ends a leg of the application and no other; tried again until the deadline.</summary>
    private async Task<Exception?> HangUpAsync(CallConnection leg, bool isAsync)
    {
        Exception? failure = await TryHangUpAsync(leg, isAsync).ConfigureAwait(false);
        if (failure is not null)
        {
            CallAutomationEventSource.Log.VisitNotLeft(leg.CallConnectionId, failure.GetType().FullName!);
        }

        return failure;
    }

    private async Task<Exception?> TryHangUpAsync(CallConnection leg, bool isAsync)
    {
        long started = _rules.Clock.GetTimestamp();
        Pauses pauses = Pauses.OfLooking();
        Exception? last = null;
        while (true)
        {
            TimeSpan left = _rules.LeaveDeadline - _rules.Clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero && last is not null)
            {
                // The pause before this try took longer than it was to take.
                return last;
            }

            try
            {
                RequestOptions options = new() { Deadline = left };
                _ = isAsync
                    ? await leg.HangUpAsync(HangUpScope.Myself, options).ConfigureAwait(false)
                    : leg.HangUp(HangUpScope.Myself, options);
                return null;
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                // The call is over, or somebody else has hung this leg up.
                IsGone |= leg == _connection;
                return null;
            }
            catch (Exception failure)
            {
                last = failure;
            }

            TimeSpan pause = pauses.Next();
            if (_rules.Clock.GetElapsedTime(started) + pause >= _rules.LeaveDeadline)
            {
                return last;
            }

            await _rules.PauseAsync(isAsync, pause, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
