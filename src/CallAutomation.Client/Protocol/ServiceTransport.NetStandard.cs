using Azure.Core.Pipeline;

namespace CallAutomation.Client.Protocol;

/// <summary>The connections all clients share unless they bring their own transport: Azure.Core's, which knows older frameworks.</summary>
internal static class ServiceTransport
{
    public static HttpPipelineTransport Shared => HttpClientTransport.Shared;
}
