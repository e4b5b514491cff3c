using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Chaos;

/// <summary>Whole calls a second when nothing goes wrong, beside as many bare exchanges of HTTP in the same process.</summary>
internal static class Rate
{
    private const int Rounds = 3;

    private static readonly byte[] s_body = new byte[700];

    public static async Task<int> RunAsync(ChaosOptions options)
    {
        ConcurrentQueue<string> failures = [];
        await CallAsync(options, failures);
        await ExchangeAsync(options.Calls, options.AtOnce);
        for (int round = 0; round < Rounds; round++)
        {
            (int exchanges, TimeSpan calls) = await CallAsync(options, failures);
            TimeSpan bare = await ExchangeAsync(exchanges, options.AtOnce);
            Console.WriteLine(FormattableString.Invariant(
                $"{options.Calls} calls, {options.AtOnce} at once: {options.Calls / calls.TotalSeconds:0} calls/s with {exchanges} exchanges; the same exchanges bare: as {options.Calls / bare.TotalSeconds:0} calls/s; {bare / calls:0.00}"));
        }

        return failures.IsEmpty ? 0 : 1;
    }

    private static async Task<(int Exchanges, TimeSpan Took)> CallAsync(ChaosOptions options, ConcurrentQueue<string> failures)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.Zero, JournalCapacity = 1_000_000, JournalSizeLimit = 1_000_000_000 });
        await using ChaosSite site = await ChaosSite.OpenAsync(emulator, without: null, isWatched: false);
        await emulator.SubscribeAsync(new EventGridSubscription(site.Address.EventGridUri));
        long start = Stopwatch.GetTimestamp();
        await SeedRuns.CallAllAsync(emulator, site, options, failures);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        int exchanges = emulator.Journal.Entries.Count(static entry => entry.Kind is JournalEntryKind.RequestReceived or JournalEntryKind.EventDelivered or JournalEntryKind.AudioStarts);
        return (exchanges, took);
    }

    private static async Task<TimeSpan> ExchangeAsync(int exchanges, int atOnce)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication app = builder.Build();
        app.MapPost("/", static async (HttpRequest request) => await request.Body.CopyToAsync(Stream.Null));
        await app.StartAsync();
        using HttpClient http = new() { BaseAddress = new Uri(app.Urls.Single()) };
        long start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, exchanges), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (_, stopping) =>
        {
            using ByteArrayContent content = new(s_body);
            using HttpResponseMessage response = await http.PostAsync(new Uri("/", UriKind.Relative), content, stopping);
            response.EnsureSuccessStatusCode();
        });
        return Stopwatch.GetElapsedTime(start);
    }
}
