using System.Net;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CallAutomation.Client.Tests.Recording;

/// <summary>The storage of recordings as a message handler: ranges, redirects, and faults at chosen bytes. Both ways of sending.</summary>
internal sealed class RecordingStorage(long length) : HttpMessageHandler
{
    public const string Key = "ZW11bGF0b3Ita2V5LTAxMjM0NTY3ODlhYmNkZWY=";

    public static readonly Uri Content = new("https://storage.asm.skype.com/v1/objects/0-emu-d1/content/video?secret=query");

    private readonly object _serving = new();

    public List<Sent> Requests { get; } = [];

    public int Count
    {
        get
        {
            lock (_serving)
            {
                return Requests.Count;
            }
        }
    }

    public bool IgnoresRanges { get; init; }

    public bool TellsNoLength { get; init; }

    /// <summary>What goes wrong with the body of the n-th request, counted from zero.</summary>
    public Func<int, Fault> Faults { get; init; } = static _ => default;

    /// <summary>Another answer to the n-th request; null for the usual one.</summary>
    public Func<int, HttpRequestMessage, HttpResponseMessage?> Instead { get; init; } = static (_, _) => null;

    /// <summary>The last touch to the n-th answer.</summary>
    public Action<int, HttpResponseMessage> Twist { get; init; } = static (_, _) => { };

    public CallAutomationClient Client(Action<CallAutomationClientOptions>? configure = null, TokenCredential? entra = null)
    {
        CallAutomationClientOptions options = new()
        {
            Transport = new HttpClientTransport(new HttpClient(this)),
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, Mode = RetryMode.Fixed, MaxRetries = 3 },
        };
        configure?.Invoke(options);
        Uri endpoint = new("https://localhost:8443");
        return entra is null
            ? new CallAutomationClient(endpoint, new AzureKeyCredential(Key), options)
            : new CallAutomationClient(endpoint, entra, options);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int number;
        lock (_serving)
        {
            number = Requests.Count;
            Requests.Add(Sent.Of(request));
        }

        HttpResponseMessage response = Instead(number, request) ?? Serve(number, request.Headers.Range?.Ranges.Single());
        response.RequestMessage = request;
        Twist(number, response);
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    private HttpResponseMessage Serve(int number, RangeItemHeaderValue? asked)
    {
        if (IgnoresRanges || asked is null)
        {
            return Answer(HttpStatusCode.OK, 0, length, Faults(number));
        }

        long first = asked.From!.Value;
        if (first >= length)
        {
            HttpResponseMessage refused = Answer(HttpStatusCode.RequestedRangeNotSatisfiable, 0, 0, default);
            refused.Content.Headers.ContentRange = new ContentRangeHeaderValue(length);
            return refused;
        }

        long last = Math.Min(asked.To ?? long.MaxValue, length - 1);
        HttpResponseMessage part = Answer(HttpStatusCode.PartialContent, first, last - first + 1, Faults(number));
        part.Content.Headers.ContentRange = new ContentRangeHeaderValue(first, last, length);
        return part;
    }

    private HttpResponseMessage Answer(HttpStatusCode status, long first, long count, Fault fault)
    {
        HttpResponseMessage response = new(status) { Content = new StreamContent(new RecordedBytes(first, count, fault)) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");
        if (!TellsNoLength)
        {
            response.Content.Headers.ContentLength = count;
        }

        return response;
    }
}

/// <summary>One request as it left the client.</summary>
internal sealed record Sent(string Method, Uri Address, string? Range, IReadOnlyDictionary<string, string> Headers)
{
    public static Sent Of(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!,
        request.Headers.Range?.ToString(),
        request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
}
