using System.Net;

namespace CallAutomation.Client.Benchmarks;

/// <summary>A service in memory that accepts everything at once.</summary>
internal sealed class Echo : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(request.RequestUri!.AbsolutePath.EndsWith(":terminate", StringComparison.Ordinal) ? HttpStatusCode.NoContent : HttpStatusCode.Accepted);
}
