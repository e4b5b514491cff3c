using System.Net.Http;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Registration;

/// <summary>Requests of a registered client, sent through what the HTTP client factory made for it.</summary>
/// <remarks>
/// Handlers of older frameworks keep a connection as long as it works. The factory replaces the handler instead, and this transport
/// asks the factory anew for each try, so that a client that lives for months notices a changed DNS entry.
/// </remarks>
internal sealed class FactoryTransport : HttpPipelineTransport
{
    private static readonly TimeSpan s_handlerLifetime = TimeSpan.FromMinutes(2);

    private readonly IHttpClientFactory _factory;
    private readonly string _name;

    private FactoryTransport(IHttpClientFactory factory, string name)
    {
        _factory = factory;
        _name = name;
    }

    public static IHttpClientBuilder ConfigureConnections(IHttpClientBuilder builder) => builder
        .ConfigurePrimaryHttpMessageHandler(static () => ServiceTransport.CreateHandler())
        .SetHandlerLifetime(s_handlerLifetime);

    public static HttpPipelineTransport Create(IHttpClientFactory factory, string name) => new FactoryTransport(factory, name);

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => Current().Process(message);

    public override ValueTask ProcessAsync(HttpMessage message) => Current().ProcessAsync(message);

    private HttpClientTransport Current() => new(_factory.CreateClient(_name));
}
