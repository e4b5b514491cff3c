using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Transport;
using RichardSzalay.MockHttp;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>A client over mocked HTTP: nothing waits, time stands still, ids count up, and every attempt is written down.</summary>
internal sealed class MockedService
{
    public const string Key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    public static readonly Uri Endpoint = new("https://contoso.communication.azure.com");
    public static readonly DateTimeOffset Noon = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RecordingHandler _recorder;
    private int _ids;

    public MockedService(ServiceVersion version = Newest.Version)
    {
        _recorder = new RecordingHandler(Mock);
        Options = new CallAutomationClientOptions(version)
        {
            Transport = new HttpClientTransport(new HttpClient(_recorder)),
            RequestStamps = new RequestStamps(Clock, () => new Guid(++_ids, 0, 0, new byte[8])),
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero },
        };
    }

    public MockHttpMessageHandler Mock { get; } = new();

    public RecordingTimeProvider Clock { get; } = new(Noon);

    public CallAutomationClientOptions Options { get; }

    public HttpMessageHandler Handler => _recorder;

    public List<SentRequest> Sent => _recorder.Sent;

    public CallAutomationClient Client(AzureKeyCredential? credential = null) => new(Endpoint, credential ?? new AzureKeyCredential(Key), Options);

    public CallAutomationClient Client(TokenCredential credential) => new(Endpoint, credential, Options);

    /// <summary>The answers of the service, one per attempt; the last one stays.</summary>
    public MockedService Answers(params Func<HttpResponseMessage>[] answers)
    {
        int next = 0;
        Mock.When("*").Respond(_ => answers[Math.Min(next++, answers.Length - 1)]());
        return this;
    }

    public MockedService Answers(int status, string? body = null) => Answers(Answer(status, body));

    public static Func<HttpResponseMessage> Answer(int status, string? body = null, string? retryAfter = null, string mediaType = "application/json") => () =>
    {
        HttpResponseMessage response = new((HttpStatusCode)status)
        {
            Content = body is null ? new ByteArrayContent([]) : new StringContent(body, Encoding.UTF8, mediaType),
        };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    };

    public static Func<HttpResponseMessage> Throws(Exception failure) => () => throw failure;
}
