using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using BenchmarkDotNet.Attributes;
using CallAutomation.Client.Authentication;
using CallAutomation.Client.Json;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Benchmarks;

/// <summary>The same POST through the pipeline, unsigned and signed; then whole verbs of the client.</summary>
public class SendPost
{
    private static readonly Uri s_endpoint = new("https://contoso.communication.azure.com");
    private static readonly AzureKeyCredential s_key = new("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    private readonly PlayOptions _greeting = new(new FileSource(new Uri("https://app.example/greeting.wav"))) { OperationContext = "greeting-1" };
    private readonly byte[] _body = Encoding.UTF8.GetBytes(
        """{"playSources":[{"kind":"file","file":{"uri":"https://app.example/greeting.wav"}}],"playOptions":{"loop":false},"operationContext":"greeting-1"}""");

    private readonly HttpPipeline _plain = HttpPipelineBuilder.Build(Options());
    private readonly HttpPipeline _signed = HttpPipelineBuilder.Build(Options(), new AccessKeyPolicy(s_key, RequestStamps.Real));
    private readonly CallConnection _call;

    public SendPost() => _call = new CallAutomationClient(s_endpoint, s_key, Options()).GetCallConnection("401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01");

    [Benchmark(Baseline = true, Description = "Azure.Core pipeline, unsigned")]
    public ValueTask<int> Unsigned() => SendAsync(_plain, repeatable: false);

    [Benchmark(Description = "HMAC")]
    public ValueTask<int> Signed() => SendAsync(_signed, repeatable: false);

    [Benchmark(Description = "HMAC, repeatability headers")]
    public ValueTask<int> SignedRepeatable() => SendAsync(_signed, repeatable: true);

    [Benchmark(Description = "PlayAsync, whole verb")]
    public Task<Response<PlayResult>> WholeVerb() => _call.PlayAsync(_greeting);

    [Benchmark(Description = "HangUpAsync for everyone, whole verb")]
    public Task<Response> WholeRepeatableVerb() => _call.HangUpAsync(HangUpScope.Everyone);

    private static CallAutomationClientOptions Options() => new()
    {
        Transport = new HttpClientTransport(new HttpClient(new Echo()) { Timeout = Timeout.InfiniteTimeSpan }),
        Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false },
    };

    private async ValueTask<int> SendAsync(HttpPipeline pipeline, bool repeatable)
    {
        using HttpMessage message = pipeline.CreateMessage();
        Request request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(s_endpoint);
        request.Uri.AppendPath("/calling/callConnections/401f0a00-1111-4c2e-9d7b-0a6b2f1c9e01:play", escape: false);
        request.Uri.AppendQuery("api-version", "2026-03-12", escapeValue: false);
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Content-Type", "application/json");
        request.Content = new JsonContent(_body);
        if (repeatable)
        {
            request.Headers.Add("Repeatability-Request-ID", RequestStamps.Real.NextId());
            request.Headers.Add("Repeatability-First-Sent", RequestStamps.Real.Now().ToString("R", CultureInfo.InvariantCulture));
        }

        await pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return message.Response.Status;
    }
}
