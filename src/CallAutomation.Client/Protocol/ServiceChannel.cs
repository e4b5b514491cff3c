using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Protocol;

/// <summary>How anything is sent, written once for every verb there is.</summary>
internal sealed class ServiceChannel
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;
    private readonly Chance _chance;
    private readonly Instruments _instruments;
    private readonly TimeSpan _inCallDeadline;
    private readonly TimeSpan _callSetupDeadline;

    private ServiceChannel(Uri endpoint, HttpPipeline pipeline, ServiceProtocol protocol, Instruments instruments, CallAutomationClientOptions options)
    {
        _endpoint = endpoint;
        _pipeline = pipeline;
        _chance = options.Chance;
        _instruments = instruments;
        _inCallDeadline = options.InCallDeadline;
        _callSetupDeadline = options.CallSetupDeadline;
        Protocol = protocol;
    }

    /// <summary>The language this client speaks.</summary>
    public ServiceProtocol Protocol { get; }

    public static ServiceChannel Open(Uri endpoint, HttpPipelinePolicy authentication, CallAutomationClientOptions options)
    {
        Instruments instruments = new(endpoint, options.ClaimDiagnostics());
        HttpPipeline pipeline = HttpPipelineBuilder.Build(options, perCallPolicies: [], perRetryPolicies: [authentication], new ResponseClassifier());
        return new ServiceChannel(endpoint, pipeline, ServiceProtocol.For(options.Version), instruments, options);
    }

    /// <summary>The context the user chose, or a new one: without any, nobody could tell which event answers which request.</summary>
    public string ContextOf(string? operationContext) => operationContext ?? _chance.NextId();

    public async Task<Response<T>> SendAsync<T>(ServiceRequest<T> request, CancellationToken cancellationToken)
    {
        Response response = await SendAsync((ServiceRequest)request, cancellationToken).ConfigureAwait(false);
        return Read(request, response);
    }

    public Response<T> Send<T>(ServiceRequest<T> request, CancellationToken cancellationToken) =>
        Read(request, Send((ServiceRequest)request, cancellationToken));

    public async Task<Response> SendAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        using Exchange exchange = Begin(request, cancellationToken);
        try
        {
            await _pipeline.SendAsync(exchange.Message, exchange.Deadline.Token).ConfigureAwait(false);
            return exchange.Accept();
        }
        catch (Exception failure) when (exchange.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    public Response Send(ServiceRequest request, CancellationToken cancellationToken)
    {
        using Exchange exchange = Begin(request, cancellationToken);
        try
        {
            _pipeline.Send(exchange.Message, exchange.Deadline.Token);
            return exchange.Accept();
        }
        catch (Exception failure) when (exchange.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private Exchange Begin(ServiceRequest request, CancellationToken cancellationToken)
    {
        TimeSpan allowed = request.Deadline ?? (request.Operation.SetsUpCall ? _callSetupDeadline : _inCallDeadline);
        Deadline deadline = Deadline.Start(allowed, _chance.Clock, cancellationToken);
        HttpMessage message = Write(request);
        message.SetProperty(typeof(Deadline), deadline);
        return new Exchange(request, message, deadline, _instruments);
    }

    /// <summary>Puts on paper what is the same for all tries; date and signature belong to each try and are added by the policy.</summary>
    private HttpMessage Write(ServiceRequest request)
    {
        HttpMessage message = _pipeline.CreateMessage();
        message.ResponseClassifier = RetryRules.For(request.Operation);

        Request outgoing = message.Request;
        outgoing.Method = request.Operation.Method;
        outgoing.ClientRequestId = _chance.NextId();
        outgoing.Uri.Reset(_endpoint);
        outgoing.Uri.AppendPath(request.Path, escape: false);
        outgoing.Uri.AppendQuery("api-version", Protocol.ApiVersion, escapeValue: false);
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
            outgoing.Headers.Add("Repeatability-Request-ID", _chance.NextId());
            outgoing.Headers.Add("Repeatability-First-Sent", _chance.Now().ToString("R", CultureInfo.InvariantCulture));
        }

        return message;
    }

    private Response<T> Read<T>(ServiceRequest<T> request, Response response)
    {
        try
        {
            return Response.FromValue(request.Read(new ServiceAnswer(response, this)), response);
        }
        catch (System.Text.Json.JsonException unreadable)
        {
            throw RefusedRequestException.Unreadable(request, response, unreadable);
        }
    }
}
