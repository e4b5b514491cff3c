using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Core.Pipeline;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Benchmarks;

/// <summary>What events, waits and kept events cost in the hub, and how soon the next request follows an event.</summary>
internal static class HubFigures
{
    private const int Calls = 10_000;
    private const int Rounds = 20;

    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));

    public static async Task RunAsync()
    {
        await EventsAsync();
        await BytesAsync();
        await NextRequestAsync();
    }

    /// <summary>The same events read without a hub, through one that nobody waits at, through one with a handler, and through one where each is waited for.</summary>
    private static async Task EventsAsync()
    {
        Tell("read only", await RateAsync(static (payloads, _) =>
        {
            foreach (BinaryData payload in payloads)
            {
                CallEventParser.Parse(payload);
            }

            return Task.CompletedTask;
        }));
        Tell("through the hub, nobody waits", await RateAsync(ReceiveAsync));
        Tell("through the hub, a handler for each", await RateAsync(ReceiveAsync, static hub => hub.On<PlayCompleted>(static (_, _) => Task.CompletedTask)));
        Tell("through the hub, a wait for each", await RateAsync(ReceiveAsync, prepare: static hub =>
        {
            for (int call = 0; call < Calls; call++)
            {
                _ = hub.WaitForAsync<PlayCompleted>(Call(call));
            }
        }));

        static void Tell(string what, (double Rate, double Bytes) figures) => Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what,-40} {figures.Rate,12:N0} events/s  {figures.Bytes,8:N0} B an event"));
    }

    private static async Task ReceiveAsync(BinaryData[] payloads, CallEventHub hub)
    {
        foreach (BinaryData payload in payloads)
        {
            await hub.ReceiveAsync(payload);
        }
    }

    private static async Task<(double Rate, double Bytes)> RateAsync(Func<BinaryData[], CallEventHub, Task> receive, Action<CallEventHub>? attach = null, Action<CallEventHub>? prepare = null)
    {
        List<(double Rate, double Bytes)> figures = [];
        for (int round = 0; round < Rounds; round++)
        {
            await using CallEventHub hub = new(new CallEventHubOptions { Capacity = int.MaxValue });
            attach?.Invoke(hub);
            prepare?.Invoke(hub);
            BinaryData[] payloads = [.. Enumerable.Range(0, Calls).Select(call => Payload(Call(call), round))];
            long before = GC.GetTotalAllocatedBytes(precise: true);
            long started = Stopwatch.GetTimestamp();
            await receive(payloads, hub);
            await hub.DrainAsync();
            figures.Add((Calls / Stopwatch.GetElapsedTime(started).TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls));
        }

        // The first rounds warm up.
        figures = [.. figures.Skip(Rounds / 2).OrderBy(figure => figure.Rate)];
        return figures[figures.Count / 2];
    }

    private static async Task BytesAsync()
    {
        await using CallEventHub hub = new(new CallEventHubOptions { Capacity = int.MaxValue });
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        Task[] waits = [.. Enumerable.Range(0, Calls).Select(call => hub.WaitForAsync<PlayCompleted>(Call(call)))];
        long waiting = GC.GetTotalMemory(forceFullCollection: true);
        Tell("a call with one wait", waiting - empty);
        Task[] more = [.. Enumerable.Range(0, Calls).Select(call => hub.WaitForAsync<PlayFailed>(Call(call)))];
        Tell("one more wait in a call", GC.GetTotalMemory(forceFullCollection: true) - waiting);
        GC.KeepAlive(waits);
        GC.KeepAlive(more);

        await using CallEventHub keeping = new(new CallEventHubOptions { Capacity = int.MaxValue });
        for (int call = 0; call < Calls; call++)
        {
            await keeping.ReceiveAsync(Payload(Call(call), 0));
        }

        await keeping.DrainAsync();
        long one = GC.GetTotalMemory(forceFullCollection: true);
        for (int call = 0; call < Calls; call++)
        {
            await keeping.ReceiveAsync(Payload(Call(call), 1));
        }

        await keeping.DrainAsync();
        Tell("one more kept event of a call, with its JSON", GC.GetTotalMemory(forceFullCollection: true) - one);

        static void Tell(string what, long bytes) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {bytes / (double)Calls,8:N0} B"));
    }

    private static async Task NextRequestAsync()
    {
        Sent sent = new();
        await using CallEventHub hub = new();
        CallAutomationClient client = new(
            new Uri("https://contoso.communication.azure.com"),
            new AzureKeyCredential("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
            new CallAutomationClientOptions { Transport = new HttpClientTransport(new HttpClient(sent)), EventHub = hub });
        CallConnection call = client.GetCallConnection(Call(0));
        List<double> microseconds = [];
        for (int round = 0; round < 12_000; round++)
        {
            string context = round.ToString(CultureInfo.InvariantCulture);
            PlayResult play = await call.PlayAsync(new PlayOptions(s_file) { OperationContext = context });
            Task next = NextAsync(play, call);
            BinaryData payload = BinaryData.FromString(Text(Call(0), context, "e" + context));
            long received = Stopwatch.GetTimestamp();
            await hub.ReceiveAsync(payload);
            await next;
            microseconds.Add(Stopwatch.GetElapsedTime(received, sent.At).TotalMicroseconds);
        }

        double[] ordered = [.. microseconds.Skip(2_000).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"event received -> next request sent, in process: p50 {ordered[ordered.Length / 2]:N0} µs, p99 {ordered[(int)(ordered.Length * 0.99)]:N0} µs"));

        static async Task NextAsync(PlayResult play, CallConnection call)
        {
            await play.WaitForCompletionAsync();
            await call.CancelAllMediaAsync();
        }
    }

    private static string Call(int number) => $"401f0a00-1111-4c2e-9d7b-{number:D12}";

    private static BinaryData Payload(string call, int round) => BinaryData.FromString(Text(call, "order-17", $"{call}/{round}"));

    private static string Text(string call, string context, string id) =>
        $$"""
        [{"id":"{{id}}","source":"calling/callConnections/{{call}}","type":"Microsoft.Communication.PlayCompleted","data":{"version":"2026-03-12","operationContext":"{{context}}","resultInformation":{"code":200,"subCode":0,"message":"Action completed successfully."},"callConnectionId":"{{call}}","serverCallId":"aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj","correlationId":"6b0f4c1e-0000-4000-8000-000000000001","publicEventType":"Microsoft.Communication.PlayCompleted"},"time":"2026-10-01T12:00:03.12+00:00","specversion":"1.0","datacontenttype":"application/json","subject":"calling/callConnections/{{call}}"}]
        """;

    /// <summary>A service in memory that notes when the last request came.</summary>
    private sealed class Sent : HttpMessageHandler
    {
        public long At { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            At = Stopwatch.GetTimestamp();
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Accepted));
        }
    }
}
