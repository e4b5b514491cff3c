using System.Diagnostics;
using System.Diagnostics.Metrics;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.AspNetCore.Receiving;
using CallAutomation.Client.AspNetCore.Registration;
using CallAutomation.Client.AspNetCore.Telemetry;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Http;
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
    private static readonly ActivitySource s_activities = new(CallbackInstruments.SourceName, CallbackInstruments.Version);

    private readonly CallAutomationCallbackOptions _options;
    private readonly CallEventHub _hub;
    private readonly CallbackInstruments _instruments;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly SharedSecret _secret;
    private readonly UsedTokens _usedTokens;
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
        CallbackTokens = _options.AllowsAnonymousCallbacks ? null : checks.ForCallbacks();
        EventGridTokens = _options.AllowsAnonymousEventGrid ? null : checks.ForEventGrid();
        _usedTokens = new UsedTokens(_logger);
        _handshake = new Handshake(_options, () => connections.CreateClient(TokenChecks.ConnectionName), _logger);
        Warn(loggers);
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
        _usedTokens = null!;
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
            _usedTokens?.Dispose();
        }
    }

    /// <summary>How many bytes a body may have.</summary>
    internal int MaxBodySize => _options.MaxBodySize;

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
        if (!read.IsAccepted)
        {
            return read;
        }

        return read.Events.Any(static callEvent => callEvent is ResourceEvent)
            ? new CallbackResult(CallbackRejection.BodyMalformed, "Events of Event Grid are taken at the endpoint of MapCallAutomationEventGrid.")
            : await TakeAsync("callbacks", request, read, CallbackTokens is not null, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CallbackResult> TakeEventGridAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        _instruments.Received("eventgrid");
        if (request.Is("OPTIONS"))
        {
            return await AnswerOptionsAsync(request, cancellationToken).ConfigureAwait(false);
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

        if (read.Events is [SubscriptionValidation validation])
        {
            return _handshake.Answer(validation);
        }

        // The secret here may be all that is checked, and it is in the address of callbacks too: it must not be enough to make up what happens in a call.
        if (!read.Events.All(static callEvent => callEvent is ResourceEvent and not SubscriptionValidation or UnknownCallEvent))
        {
            return new CallbackResult(
                CallbackRejection.BodyMalformed, "Events of a call are taken at the endpoint of MapCallAutomationCallbacks, and a validation of a subscription comes alone.");
        }

        if (read.Events.Any(static callEvent => callEvent is UnknownCallEvent))
        {
            read = new CallbackResult([.. read.Events.Select(WithoutCall)]);
        }

        // A call that comes in now could not be served to its end; another instance, or the next start, can.
        return _isStopping && read.Events.Any(callEvent => callEvent is IncomingCall && (callEvent.Id is not { } id || !_hub.HasAccepted(id)))
            ? new CallbackResult(CallbackRejection.Stopping)
            : await TakeAsync("eventgrid", request, read, isOneTokenPerEvent: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is not known is handed on for itself, and takes no place among the events of a call; its text has all that came.</summary>
    private static CallEvent WithoutCall(CallEvent callEvent) =>
        callEvent is UnknownCallEvent ? callEvent with { CallConnectionId = null, ServerCallId = null, OperationContext = null } : callEvent;

    private async ValueTask<CallbackResult> AnswerOptionsAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        if (_options.AllowsAnonymousEventGrid)
        {
            return _handshake.Answer(request, isProved: true);
        }

        if (_secret.Check(request.Query) is var wrong and not CallbackRejection.None)
        {
            return new CallbackResult(wrong);
        }

        // This request is not said to carry a token. Permission to send proves nothing, for every notification is checked; but no stranger has requests sent from here.
        bool isProved = _secret.IsRequired
            || (EventGridTokens is { } tokens && await tokens.CheckAsync(request.Header("Authorization"), cancellationToken).ConfigureAwait(false) == CallbackRejection.None);
        return _handshake.Answer(request, isProved);
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

        byte[]? body;
        try
        {
            body = await BodyReader.ReadAsync(request.Body, request.Header("Content-Length"), _options.MaxBodySize, cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server has a limit of its own.
            body = null;
        }

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
        if (isOneTokenPerEvent && TokenCheck.BearerOf(request.Header("Authorization")) is { } token && _usedTokens.IsReused(token, read.Events))
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

            // What has come is taken, even if nobody waits for the answer any more; and a relay that hangs holds up no sender.
            ValueTask<CallbackRejection> taken = HandToHubAsync(read.Events);
            CallbackRejection rejection = taken.IsCompleted
                ? await taken.ConfigureAwait(false)
                : await taken.AsTask().WaitAsync(_options.HandledTimeout, _clock, cancellationToken).ConfigureAwait(false);
            return rejection == CallbackRejection.None ? read : new CallbackResult(rejection);
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

    private async ValueTask<CallbackRejection> HandToHubAsync(IReadOnlyList<CallEvent> events)
    {
        CallEventReceipt receipt = await _hub.ReceiveAsync(events, _options.Acknowledgement, CancellationToken.None).ConfigureAwait(false);
        return receipt.Refused > 0 ? CallbackRejection.NoRoom
            : await receipt.Acknowledged.ConfigureAwait(false) ? CallbackRejection.None
            : CallbackRejection.NotHandled;
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

    private void Warn(ILoggerFactory loggers)
    {
        if (_options.Secrets.Count > 0 && loggers.CreateLogger(QuietHosting.Category).IsEnabled(LogLevel.Information))
        {
            Log.SecretsAreLogged(_logger, QuietHosting.Category);
        }

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
