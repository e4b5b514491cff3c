using System.Diagnostics;
using System.Diagnostics.Metrics;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.AspNetCore.Receiving;
using CallAutomation.Client.AspNetCore.Telemetry;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.AspNetCore;

/// <summary>Checks who sends a callback or a notification of Event Grid, reads it, gives it to the hub, and says how to answer.</summary>
/// <remarks>
/// The endpoints that <c>MapCallAutomationCallbacks</c> and <c>MapCallAutomationEventGrid</c> make are thin layers over it. Another front end, such as an Azure
/// Function, gets it from the services (<c>AddCallAutomationCallbacks</c>), calls it with what it has of the request, and answers as the result says.
/// </remarks>
public class CallbackReceiver : IDisposable
{
    private static readonly ActivitySource s_activities = new(CallbackInstruments.SourceName);

    private readonly CallAutomationCallbackOptions _options;
    private readonly CallEventHub _hub;
    private readonly CallbackInstruments _instruments;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly SharedSecret _secret;
    private readonly UsedTokens _usedTokens = new();
    private readonly Handshake _handshake;
    private volatile bool _isStopping;

    /// <summary>Made by the services; see <c>AddCallAutomationCallbacks</c>.</summary>
    /// <param name="options">What is checked.</param>
    /// <param name="hub">Takes the events.</param>
    /// <param name="connections">Makes the connections to issuers of tokens.</param>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="loggers">Makes the logger.</param>
    /// <param name="clock">The clock of waiting; the system's when omitted. Tokens are always judged by real time.</param>
    public CallbackReceiver(
        IOptions<CallAutomationCallbackOptions> options,
        CallEventHub hub,
        IHttpClientFactory connections,
        IMeterFactory meters,
        ILoggerFactory loggers,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connections);
        _options = options.Value;
        _hub = hub;
        _clock = clock ?? TimeProvider.System;
        _instruments = new CallbackInstruments(meters);
        _logger = loggers.CreateLogger("CallAutomation.Client.AspNetCore");
        _secret = new SharedSecret(_options.SecretParameter, _options.Secrets);
        TokenChecks checks = new(_options, connections, _clock, _logger);
        CallbackTokens = checks.ForCallbacks();
        EventGridTokens = checks.ForEventGrid();
        _handshake = new Handshake(_options, () => connections.CreateClient(TokenChecks.ConnectionName), _logger);
        Warn();
    }

    /// <summary>Mocking only.</summary>
    protected CallbackReceiver()
    {
        _options = null!;
        _hub = null!;
        _instruments = null!;
        _logger = null!;
        _clock = null!;
        _secret = null!;
        _handshake = null!;
    }

    internal TokenCheck? CallbackTokens { get; }

    internal TokenCheck? EventGridTokens { get; }

    /// <summary>Takes a callback of the service.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends reading the body, and waiting for handlers.</param>
    /// <exception cref="InvalidOperationException">The configuration does not say how callbacks are checked; the message says what to set.</exception>
    public virtual async Task<CallbackResult> ReceiveCallbackAsync(CallbackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireCallbackChecks();
        return Noted("callbacks", await TakeCallbackAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes a notification of Event Grid, or one of its handshakes.</summary>
    /// <param name="request">The request: a POST, or an OPTIONS, which is how Event Grid asks for permission to send CloudEvents.</param>
    /// <param name="cancellationToken">Ends reading the body, and waiting for handlers.</param>
    /// <exception cref="InvalidOperationException">The configuration does not say how notifications are checked; the message says what to set.</exception>
    public virtual async Task<CallbackResult> ReceiveEventGridAsync(CallbackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireEventGridChecks();
        return Noted("eventgrid", await TakeEventGridAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Forgets which tokens came. The services do this when the application ends.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Forgets which tokens came.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _usedTokens.Dispose();
        }
    }

    /// <summary>New calls are left to others from now on.</summary>
    internal void Stop() => _isStopping = true;

    internal void RequireCallbackChecks()
    {
        if (_options.AllowsAnonymousCallbacks || CallbackTokens is not null || (!_options.UsesTokens && _secret.IsRequired))
        {
            return;
        }

        throw new InvalidOperationException(
            _options.UsesTokens
                ? $"Callbacks cannot be checked: set {_options.KeyOf(nameof(_options.Audience))} to the immutable id of your resource. "
                    + $"With a 2021 preview of the service, which sends no tokens, set {_options.KeyOf(nameof(_options.UsesTokens))} to false and {_options.KeyOf("Secret")} to a "
                    + "secret. To take callbacks from anybody, say AllowAnonymousCallbacks() after AddCallAutomationCallbacks."
                : $"Callbacks cannot be checked: {_options.KeyOf(nameof(_options.UsesTokens))} is false, so set {_options.KeyOf("Secret")} to a secret of at least "
                    + "16 characters. To take callbacks from anybody, say AllowAnonymousCallbacks() after AddCallAutomationCallbacks.");
    }

    internal void RequireEventGridChecks()
    {
        if (!_options.AllowsAnonymousEventGrid && EventGridTokens is null && !_secret.IsRequired)
        {
            throw new InvalidOperationException(
                $"Notifications of Event Grid cannot be checked: set {_options.KeyOf("Secret")} to a secret of at least 16 characters that is in the address of the "
                + $"subscription ('?{_options.SecretParameter}=…'), or {_options.KeyOf("EventGrid:TenantId")} and {_options.KeyOf("EventGrid:Audience")} for tokens of "
                + "Microsoft Entra ID. To take notifications from anybody, say AllowAnonymousEventGrid() after AddCallAutomationCallbacks.");
        }
    }

    private async ValueTask<CallbackResult> TakeCallbackAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        _instruments.Received("callbacks");
        if (!request.Is("POST"))
        {
            return new CallbackResult(CallbackRejection.MethodNotAllowed);
        }

        CallbackRejection rejection = _options.AllowsAnonymousCallbacks
            ? CallbackRejection.None
            : await CheckAsync(request, CallbackTokens, cancellationToken).ConfigureAwait(false);
        if (rejection != CallbackRejection.None)
        {
            return new CallbackResult(rejection);
        }

        CallbackResult read = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        return read.IsAccepted ? await TakeAsync("callbacks", request, read, CallbackTokens is not null, cancellationToken).ConfigureAwait(false) : read;
    }

    private async ValueTask<CallbackResult> TakeEventGridAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        _instruments.Received("eventgrid");
        if (request.Is("OPTIONS"))
        {
            // This request is not said to carry a token. Permission to send proves nothing: every notification is checked.
            CallbackRejection wrongSecret = _options.AllowsAnonymousEventGrid ? CallbackRejection.None : _secret.Check(request.Query);
            return wrongSecret == CallbackRejection.None ? _handshake.Answer(request) : new CallbackResult(wrongSecret);
        }

        if (!request.Is("POST"))
        {
            return new CallbackResult(CallbackRejection.MethodNotAllowed);
        }

        CallbackRejection rejection = _options.AllowsAnonymousEventGrid
            ? CallbackRejection.None
            : await CheckAsync(request, EventGridTokens, cancellationToken).ConfigureAwait(false);
        if (rejection != CallbackRejection.None)
        {
            return new CallbackResult(rejection);
        }

        CallbackResult read = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (!read.IsAccepted)
        {
            return read;
        }

        if (read.Events is [SubscriptionValidation validation, ..])
        {
            return _handshake.Answer(validation);
        }

        // A call that comes in now could not be served to its end; another instance, or the next start, can.
        return _isStopping && read.Events.Any(static callEvent => callEvent is IncomingCall)
            ? new CallbackResult(CallbackRejection.Stopping)
            : await TakeAsync("eventgrid", request, read, isOneTokenPerEvent: false, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CallbackRejection> CheckAsync(CallbackRequest request, TokenCheck? tokens, CancellationToken cancellationToken)
    {
        CallbackRejection rejection = _secret.Check(request.Query);
        return rejection != CallbackRejection.None || tokens is null
            ? rejection
            : await tokens.CheckAsync(request.Header("Authorization"), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CallbackResult> ReadAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        if (!ContentKind.IsJson(request))
        {
            return new CallbackResult(CallbackRejection.ContentTypeUnsupported);
        }

        byte[]? body = await BodyReader.ReadAsync(request.Body, request.Header("Content-Length"), _options.MaxBodySize, cancellationToken).ConfigureAwait(false);
        if (body is null)
        {
            return new CallbackResult(CallbackRejection.BodyTooLarge);
        }

        try
        {
            return new CallbackResult(CallEventParser.Parse(BinaryData.FromBytes(body)));
        }
        catch (CallEventFormatException malformed)
        {
            return new CallbackResult(CallbackRejection.BodyMalformed, malformed.Message);
        }
    }

    private async ValueTask<CallbackResult> TakeAsync(
        string endpoint, CallbackRequest request, CallbackResult read, bool isOneTokenPerEvent, CancellationToken cancellationToken)
    {
        if (isOneTokenPerEvent && request.Header("Authorization") is { } token && _usedTokens.IsReused(token, read.Events))
        {
            if (_options.RefusesReusedTokens)
            {
                return new CallbackResult(CallbackRejection.TokenReused);
            }

            _instruments.Reused(endpoint);
        }

        try
        {
            using Activity? activity = CallTrace.Start(s_activities, endpoint, request.Query);

            // What has come is taken, even if nobody waits for the answer any more.
            CallEventReceipt receipt = await _hub.ReceiveAsync(read.Events, _options.Acknowledgement, CancellationToken.None).ConfigureAwait(false);
            if (receipt.Refused > 0)
            {
                return new CallbackResult(CallbackRejection.NoRoom);
            }

            return await receipt.Acknowledged.WaitAsync(_options.HandledTimeout, _clock, cancellationToken).ConfigureAwait(false)
                ? read
                : new CallbackResult(CallbackRejection.NotHandled);
        }
        catch (TimeoutException)
        {
            return new CallbackResult(CallbackRejection.NotHandled);
        }
        catch (ObjectDisposedException)
        {
            return new CallbackResult(CallbackRejection.Stopping);
        }
    }

    private CallbackResult Noted(string endpoint, CallbackResult result)
    {
        if (!result.IsAccepted)
        {
            _instruments.Rejected(endpoint, result.Rejection);
            Log.Rejected(_logger, endpoint, result.Rejection, RejectionTable.Of(result.Rejection).Reason);
        }

        return result;
    }

    private void Warn()
    {
        if (_options.AllowsAnonymousCallbacks)
        {
            Log.AnonymousCallbacks(_logger);
        }

        if (_options.AllowsAnonymousEventGrid)
        {
            Log.AnonymousEventGrid(_logger);
        }

        if (_options.RefusesReusedTokens)
        {
            Log.RefusesReusedTokens(_logger);
        }

        if (EmulatorIssuer.Of(_options) is { } emulator)
        {
            Log.ChecksAgainstEmulator(_logger, emulator.GetLeftPart(UriPartial.Authority));
        }
    }
}
