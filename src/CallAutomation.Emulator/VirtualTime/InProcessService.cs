using System.Net;
using CallAutomation.Emulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>The way from the application to the service without a network.</summary>
/// <remarks>An exchange holds its lease until the answer has been handed over whole and everything that waited for it has run.</remarks>
internal sealed class InProcessService(VirtualStage stage, IServiceProvider provider, RequestDelegate service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (stage.IsAbandoned)
        {
            throw VirtualStage.Abandoned();
        }

        stage.Touch($"the request {request.Method} {request.RequestUri?.AbsolutePath} is sent");
        ExchangeLease lease = new(stage, $"the request {request.Method} {request.RequestUri?.AbsolutePath}");
        byte[] body;
        try
        {
            body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            lease.Dispose();
            throw;
        }

        // Without asynchronous continuations: whoever waits runs as a part of handing over.
        TaskCompletionSource<HttpResponseMessage> answer = new();
        stage.Post(() => _ = AnswerAsync(request, body, answer, lease, cancellationToken));
        return await answer.Task.ConfigureAwait(false);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> answer = SendAsync(request, cancellationToken);
        if (stage.IsHere)
        {
            stage.WorkUntil(() => answer.IsCompleted);
        }

        return answer.GetAwaiter().GetResult();
    }

    private async Task AnswerAsync(
        HttpRequestMessage request, byte[] body, TaskCompletionSource<HttpResponseMessage> answer, ExchangeLease lease, CancellationToken cancellationToken)
    {
        Action handOver;
        try
        {
            HttpResponseMessage response = await InvokeAsync(request, body, lease, cancellationToken).ConfigureAwait(false);
            handOver = cancellationToken.IsCancellationRequested ? () => answer.TrySetCanceled(cancellationToken) : () => answer.TrySetResult(response);
        }
        catch (Exception failure)
        {
            handOver = () => answer.TrySetException(failure);
        }

        stage.Post(() =>
        {
            handOver();
            lease.Dispose();
        });
    }

    private async Task<HttpResponseMessage> InvokeAsync(HttpRequestMessage request, byte[] body, ExchangeLease lease, CancellationToken cancellationToken)
    {
        DefaultHttpContext context = new() { RequestAborted = cancellationToken, RequestServices = provider };
        Uri address = request.RequestUri!;
        IHttpRequestFeature raw = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        raw.RawTarget = address.PathAndQuery;
        context.Request.Method = request.Method.Method;
        context.Request.Scheme = address.Scheme;
        context.Request.Host = new HostString(address.Authority);
        context.Request.Path = PathString.FromUriComponent(address);
        context.Request.QueryString = QueryString.FromUriComponent(address);
        context.Request.Body = new MemoryStream(body, writable: false);
        foreach ((string name, IEnumerable<string> values) in request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
        {
            context.Request.Headers.Append(name, values.ToArray());
        }

        context.Request.Headers.Host = context.Request.Host.Value;
        context.Request.Headers.ContentLength = body.Length;
        context.Features.Set<IExchangePause>(lease);
        BreakableConnection connection = new(cancellationToken);
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        using MemoryStream written = new();
        context.Response.Body = written;

        await service(context).ConfigureAwait(false);

        if (connection.IsBroken)
        {
            throw new HttpRequestException("The connection breaks.", new IOException("The answer ends before its end."));
        }

        HttpResponseMessage response = new((HttpStatusCode)context.Response.StatusCode) { RequestMessage = request, Content = new ByteArrayContent(written.ToArray()) };
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return response;
    }
}
