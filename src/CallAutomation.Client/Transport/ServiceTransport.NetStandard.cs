using System.Net;
using System.Net.Http;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CallAutomation.Client.Transport;

/// <summary>The connections all clients share unless they bring their own transport: Azure.Core's, which knows older frameworks; to this machine itself, without its proxy.</summary>
internal sealed class ServiceTransport : HttpPipelineTransport
{
    private static readonly HttpClientTransport s_direct = new(new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });

    private ServiceTransport()
    {
    }

    public static HttpPipelineTransport Shared { get; } = new ServiceTransport();

    /// <summary>One handler for connections of its own.</summary>
    public static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        Proxy = new LoopbackBypass(static () => WebRequest.DefaultWebProxy),
    };

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => For(message).Process(message);

    public override ValueTask ProcessAsync(HttpMessage message) => For(message).ProcessAsync(message);

    private static HttpClientTransport For(HttpMessage message) =>
        LoopbackBypass.IsLoopback(message.Request.Uri.ToUri()) ? s_direct : HttpClientTransport.Shared;
}
