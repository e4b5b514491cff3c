using System.Net;

namespace CallAutomation.Client.Benchmarks;

/// <summary>A service in memory that accepts everything at once.</summary>
/// <remarks>It reads path and query, as every real transport must in order to write the request line, so that no row pays alone for that text.</remarks>
internal sealed class Echo : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(request.RequestUri!.PathAndQuery.Contains(":terminate", StringComparison.Ordinal) ? HttpStatusCode.NoContent : HttpStatusCode.Accepted);
}
