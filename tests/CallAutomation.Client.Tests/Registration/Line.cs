using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Registration;

/// <summary>The far end of a registered client: takes every request, and remembers the last one.</summary>
internal sealed class Line
{
    public const string AccessKey = "c2VjcmV0LWtleS1vZi1hLXRlc3Q=";
    public const string ConnectionString = $"endpoint=https://contoso.example/;accesskey={AccessKey}";

    private readonly MockHttpMessageHandler _service = new();

    public Line() => _service.When("*").With(Remember).Respond(HttpStatusCode.Accepted);

    public HttpRequestMessage Last { get; private set; } = null!;

    public void Answers(IHttpClientBuilder connections) => connections.ConfigurePrimaryHttpMessageHandler(() => _service);

    private bool Remember(HttpRequestMessage request)
    {
        Last = request;
        return true;
    }
}
