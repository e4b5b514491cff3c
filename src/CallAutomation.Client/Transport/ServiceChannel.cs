using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Recording;
using CallAutomation.Client.Telemetry;
using CallAutomation.Client.Visits;
using Operation = CallAutomation.Client.Protocol.Operation;

namespace CallAutomation.Client.Transport;

/// <summary>How anything is sent, written once for every verb there is.</summary>
internal sealed class ServiceChannel
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;
    private readonly RequestStamps _stamps;
    private readonly Instruments _instruments;
    private readonly TimeSpan _inCallDeadline;
    private readonly TimeSpan _callSetupDeadline;
    private readonly TimeSpan _recordingDeadline;
    private readonly long _maximumResponseSize;
    private readonly ResumeRules _resumeRules;
    private readonly CallEventHub? _hub;

    private ServiceChannel(Uri endpoint, StorageHosts storage, HttpPipeline pipeline, ServiceProtocol protocol, Instruments instruments, CallAutomationClientOptions options)
    {
        _endpoint = endpoint;
        _pipeline = pipeline;
        _stamps = options.RequestStamps;
        _instruments = instruments;
        _inCallDeadline = options.InCallDeadline;
        _callSetupDeadline = options.CallSetupDeadline;
        _recordingDeadline = options.RecordingDeadline;
        _maximumResponseSize = options.MaximumResponseSize;
        _resumeRules = ResumeRules.From(options.Retry);
        _hub = options.EventHub;
        Protocol = protocol;
        Storage = storage;
        Visits = new VisitRules
        {
            Clock = _hub?.Clock ?? _stamps.Clock,
            Hub = _hub,
            CallbackUri = options.CallbackUri,
            SetupDeadline = options.CallSetupDeadline,
            InCallDeadline = options.InCallDeadline,
            VisitDeadline = options.VisitDeadline,
            LeaveDeadline = options.LeaveDeadline,
        };
    }

    /// <summary>Whether somebody brings requests together with what comes of them.</summary>
    public bool HasHub => _hub is not null;

    /// <summary>The language this client speaks.</summary>
    public ServiceProtocol Protocol { get; }

    /// <summary>How calls are visited.</summary>
    public VisitRules Visits { get; }

    /// <summary>Where recordings may be fetched from.</summary>
    public StorageHosts Storage { get; }

    public static ServiceChannel Open(Uri endpoint, HttpPipelinePolicy authentication, CallAutomationClientOptions options)
    {
        Instruments instruments = new(endpoint, options.ClaimDiagnostics());
        StorageHosts storage = new(endpoint, options.AllowedRecordingHosts);
        HttpPipelinePolicy[] perTry = [new StorageGuardPolicy(storage), authentication];
        HttpPipeline pipeline = options.BuildPipeline(perTry);
        return new ServiceChannel(endpoint, storage, pipeline, ServiceProtocol.For(options.Version, new SpeakerDefaults(options.Source, options.CallbackUri)), instruments, options);
    }

    /// <summary>The context the user chose, or a new one: without any, nobody could tell which event answers which request.</summary>
    public string ContextOf(string? operationContext) => operationContext ?? HubTrace.ContextWith(_stamps.NextId());

    /// <summary>For verbs that have nothing to say but how long they may take.</summary>
    public Task<Response<T>> SendAsync<T>(ServiceRequest<T> request, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(Within(request, options), cancellationToken);

    /// <inheritdoc cref="SendAsync{T}(ServiceRequest{T}, RequestOptions?, CancellationToken)"/>
    public Response<T> Send<T>(ServiceRequest<T> request, RequestOptions? options, CancellationToken cancellationToken) =>
        Send(Within(request, options), cancellationToken);

    /// <inheritdoc cref="SendAsync{T}(ServiceRequest{T}, RequestOptions?, CancellationToken)"/>
    public Task<Response> SendAsync(ServiceRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(Within(request, options), cancellationToken);

    /// <inheritdoc cref="SendAsync{T}(ServiceRequest{T}, RequestOptions?, CancellationToken)"/>
    public Response Send(ServiceRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        Send(Within(request, options), cancellationToken);

    public async Task<Response<T>> SendAsync<T>(ServiceRequest<T> request, CancellationToken cancellationToken)
    {
        if (_hub is null || request.Awaited is not { } awaited || _hub.Expect(typeof(T), awaited) is not { } outcome)
        {
            return Read(request, await SendAsync((ServiceRequest)request, cancellationToken).ConfigureAwait(false));
        }

        // Events may overtake the answer, so the hub knows of the request before it is sent.
        try
        {
            request.Outcome = outcome;
            return Accepted(outcome, Read(request, await SendAsync((ServiceRequest)request, cancellationToken).ConfigureAwait(false)), awaited);
        }
        catch
        {
            _hub.Abandon(outcome, awaited);
            throw;
        }
    }

    public Response<T> Send<T>(ServiceRequest<T> request, CancellationToken cancellationToken)
    {
        if (_hub is null || request.Awaited is not { } awaited || _hub.Expect(typeof(T), awaited) is not { } outcome)
        {
            return Read(request, Send((ServiceRequest)request, cancellationToken));
        }

        try
        {
            request.Outcome = outcome;
            return Accepted(outcome, Read(request, Send((ServiceRequest)request, cancellationToken)), awaited);
        }
        catch
        {
            _hub.Abandon(outcome, awaited);
            throw;
        }
    }

    public async Task<Response> SendAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        using PendingOperation pending = Begin(request, cancellationToken);
        try
        {
            await _pipeline.SendAsync(pending.Message, pending.Deadline.Token).ConfigureAwait(false);
            return pending.Accept();
        }
        catch (Exception failure) when (pending.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    public Response Send(ServiceRequest request, CancellationToken cancellationToken)
    {
        using PendingOperation pending = Begin(request, cancellationToken);
        try
        {
            _pipeline.Send(pending.Message, pending.Deadline.Token);
            return pending.Accept();
        }
        catch (Exception failure) when (pending.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Begins to read a recording, which can take many requests; <paramref name="allowed"/> is for all of them.</summary>
    public RecordingSource Read(ServiceRequest request, RecordingContentOptions options, TimeSpan? allowed, CancellationToken cancellationToken) =>
        new(_pipeline, Write, _instruments, request, options, _resumeRules, Deadline.Start(allowed ?? _recordingDeadline, _stamps.Clock, cancellationToken));

    private Response<T> Accepted<T>(AwaitedOutcome outcome, Response<T> response, AwaitedRequest awaited)
    {
        if (response.Value is AwaitableResult result)
        {
            _hub!.Accepted(outcome, result, awaited);
        }

        return response;
    }

    private static TRequest Within<TRequest>(TRequest request, RequestOptions? options)
        where TRequest : ServiceRequest
    {
        request.Deadline ??= options?.Deadline;
        return request;
    }

    private PendingOperation Begin(ServiceRequest request, CancellationToken cancellationToken)
    {
        TimeSpan allowed = request.Deadline ?? DeadlineOf(request.Operation);
        Deadline deadline = Deadline.Start(allowed, _stamps.Clock, cancellationToken);
        HttpMessage message = Write(request);
        message.SetProperty(typeof(Deadline), deadline);
        new AnswerLimit(request.Operation, _maximumResponseSize).Accompany(message);
        return new PendingOperation(request, message, deadline, _instruments);
    }

    /// <summary>Puts on paper what is the same for all tries; date and signature belong to each try and are added by the policy.</summary>
    private HttpMessage Write(ServiceRequest request)
    {
        HttpMessage message = _pipeline.CreateMessage();
        message.ResponseClassifier = RetryRules.For(request.Operation);

        Request outgoing = message.Request;
        outgoing.Method = request.Operation.Method;
        outgoing.ClientRequestId = _stamps.NextId();
        if (request.Address is { } address)
        {
            outgoing.Uri.Reset(address);
            new StorageRequest(request.Operation, address, _endpoint.Authority).Accompany(message);
        }
        else
        {
            outgoing.Uri.Reset(_endpoint);
            outgoing.Uri.AppendPath(request.Path, escape: false);
            outgoing.Uri.AppendQuery("api-version", Protocol.ApiVersion, escapeValue: false);
        }

        outgoing.Headers.Add("Accept", "application/json");
        if (request.Body is not null)
        {
            outgoing.Headers.Add("Content-Type", "application/json");
            outgoing.Content = request.Body;
        }

        if (request.NextLink is { } link)
        {
            outgoing.Uri.Reset(NextPage.AddressOf(link, _endpoint, request.Operation, Protocol.ApiVersion));
        }

        if (request.Operation.IsRepeatable)
        {
            outgoing.Headers.Add("Repeatability-Request-ID", _stamps.NextId());
            outgoing.Headers.Add("Repeatability-First-Sent", _stamps.Now().ToString("R", CultureInfo.InvariantCulture));
        }

        return message;
    }

    private TimeSpan DeadlineOf(Operation operation) => operation switch
    {
        { IsAtStorage: true } => _recordingDeadline,
        { SetsUpCall: true } => _callSetupDeadline,
        _ => _inCallDeadline,
    };

    private Response<T> Read<T>(ServiceRequest<T> request, Response response)
    {
        try
        {
            return Response.FromValue(request.Read(new ServiceAnswer(response, this)), response);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            // Text that is not Unicode, an id that is none, a number beyond all bounds: the framework and our own types have exceptions of their own for these.
            throw RefusedRequestException.Unreadable(request, response, unreadable);
        }
    }
}
