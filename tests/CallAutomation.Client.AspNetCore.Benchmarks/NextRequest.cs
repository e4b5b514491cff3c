using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Azure;
using Azure.Core.Pipeline;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.AspNetCore.Benchmarks;

/// <summary>From a callback that reaches the application until the next request of whoever waited for it leaves, at 200 calls a second.</summary>
internal static class NextRequest
{
    private const int CallsASecond = 200;
    private const int Calls = 3_000;
    private const int WarmUp = 600;
    private const string CallHeader = "x-call";

    public static async Task RunAsync()
    {
        ConcurrentDictionary<string, long> arrivals = new();
        await using Receiver receiver = await Receiver.StartAsync(checksTokens: true, context => arrivals.TryAdd(context.Request.Headers[CallHeader].ToString(), Stopwatch.GetTimestamp()));
        Sent sent = new();
        CallAutomationClient client = new(
            new Uri("https://contoso.communication.azure.com"),
            new AzureKeyCredential("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
            new CallAutomationClientOptions { Transport = new HttpClientTransport(new HttpClient(sent)), EventHub = receiver.Hub });
        using HttpClient http = new();
        List<Task<double>> calls = [];
        using PeriodicTimer pace = new(TimeSpan.FromMilliseconds(1000.0 / CallsASecond));
        for (int call = 0; call < Calls; call++)
        {
            await pace.WaitForNextTickAsync();
            calls.Add(CallAsync(client, receiver, http, sent, arrivals, $"call-{call}"));
        }

        double[] milliseconds = [.. (await Task.WhenAll(calls)).Skip(WarmUp).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"callback received -> next request sent, {CallsASecond} calls/s, token checked: p50 {milliseconds[milliseconds.Length / 2]:0.00} ms, p99 {milliseconds[milliseconds.Length * 99 / 100]:0.00} ms, longest {milliseconds[^1]:0.00} ms"));
    }

    private static async Task<double> CallAsync(CallAutomationClient client, Receiver receiver, HttpClient http, Sent sent, ConcurrentDictionary<string, long> arrivals, string call)
    {
        Task flow = FlowAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(receiver.Address, "/calls?key=" + Receiver.Secret)) { Content = new ByteArrayContent(Receiver.Callback(call, call)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", receiver.Token);
        request.Headers.Add(CallHeader, call);
        using HttpResponseMessage response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await flow;
        return Stopwatch.GetElapsedTime(arrivals[call], sent.At[call]).TotalMilliseconds;

        async Task FlowAsync()
        {
            await receiver.Hub.WaitForAsync<PlayCompleted>(call);
            await client.GetCallConnection(call).HangUpAsync();
        }
    }

    /// <summary>Notes when the request of a call leaves.</summary>
    private sealed class Sent : HttpMessageHandler
    {
        public ConcurrentDictionary<string, long> At { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            At[request.RequestUri!.Segments[^1]] = Stopwatch.GetTimestamp();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }
}
