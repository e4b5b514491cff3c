using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace CallAutomation.Client.AspNetCore.Benchmarks;

/// <summary>Requests a second of the mapped endpoint, beside one that only reads the body; client and server share the machine.</summary>
internal static class RequestRates
{
    private const int Requests = 6_000;
    private const int Senders = 16;
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        await using Receiver secret = await Receiver.StartAsync(checksTokens: false);
        await using Receiver token = await Receiver.StartAsync(checksTokens: true);
        using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Senders });
        (string Name, Uri Address, string? Token)[] ways =
        [
            ("an endpoint that only reads the body", new Uri(secret.Address, "/empty"), null),
            ("callbacks, checked by a secret", new Uri(secret.Address, "/calls?key=" + Receiver.Secret), null),
            ("callbacks, checked by secret and token", new Uri(token.Address, "/calls?key=" + Receiver.Secret), token.Token),
        ];
        List<double>[] rates = [[], [], []];
        List<double>[] bytes = [[], [], []];
        for (int round = 0; round < Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                (double rate, double allocated) = await MeasureAsync(http, ways[way].Address, ways[way].Token, $"{way}-{round}");
                if (round >= 2)
                {
                    rates[way].Add(rate);
                    bytes[way].Add(allocated);
                }
            }
        }

        for (int way = 0; way < ways.Length; way++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ways[way].Name,-40} {Median(rates[way]),10:N0} requests/s  {Median(rates[way]) / Median(rates[0]),6:P0}  {Median(bytes[way]),8:N0} B a request, client and server"));
        }
    }

    public static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    private static async Task<(double Rate, double Bytes)> MeasureAsync(HttpClient http, Uri address, string? token, string round)
    {
        byte[][] bodies = [.. Enumerable.Range(0, Requests).Select(index => Receiver.Callback($"{round}-{index}", $"call-{index % 1000}"))];
        int next = -1;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync()));
        return (Requests / Stopwatch.GetElapsedTime(started).TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Requests);

        async Task SendAsync()
        {
            while (Interlocked.Increment(ref next) is int index && index < Requests)
            {
                using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(bodies[index]) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                if (token is not null)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                }

                using HttpResponseMessage response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
            }
        }
    }
}
