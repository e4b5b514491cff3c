using Azure.Core.Pipeline;
using CallAutomation.Client.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Registration;

/// <summary>Requests of a registered client, sent through what the HTTP client factory made for it.</summary>
internal static class FactoryTransport
{
    /// <summary>The handler replaces its connections itself, so the factory need not replace the handler.</summary>
    public static IHttpClientBuilder ConfigureConnections(IHttpClientBuilder builder) => builder
        .ConfigurePrimaryHttpMessageHandler(static () => ServiceTransport.CreateHandler())
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    public static HttpPipelineTransport Create(IHttpClientFactory factory, string name) => new HttpClientTransport(factory.CreateClient(name));
}
