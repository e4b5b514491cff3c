using System.Net;
using Azure.Core.Pipeline;

namespace CallAutomation.Client.Transport;

/// <summary>The connections all clients share unless they bring their own transport.</summary>
internal static class ServiceTransport
{
    /// <summary>After this time a connection is replaced, so that a changed DNS entry is noticed by a client that lives for months.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(2);

    public static HttpPipelineTransport Shared { get; } = new HttpClientTransport(new HttpClient(CreateHandler(), disposeHandler: false)
    {
        // Deadlines are kept per operation.
        Timeout = Timeout.InfiniteTimeSpan,
    });

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,

        // A body given up is not read to its end for the sake of the connection: a synchronous verb would wait for that, beyond its deadline.
        ResponseDrainTimeout = TimeSpan.Zero,
        Proxy = new LoopbackBypass(static () => HttpClient.DefaultProxy),
        PooledConnectionLifetime = s_connectionLifetime,

        // The framework's own activities write the filled-in address, which can hold a phone number; ours carry the trace context.
        ActivityHeadersPropagator = null,
    };
}
