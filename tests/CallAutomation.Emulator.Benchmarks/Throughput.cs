using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>Whole calls per second: create, connected, play, completed, hang up, disconnected.</summary>
internal static class Throughput
{
    private const int Calls = 1_000;

    public static async Task MeasureAsync()
    {
        for (int warmUp = 0; warmUp < 2; warmUp++)
        {
            double virtually = await VirtuallyAsync();
            double really = await ReallyAsync(together: 100);
            if (warmUp == 1)
            {
                Console.WriteLine($"virtual time, one after the other: {virtually:0} calls per second");
                Console.WriteLine($"real time over sockets, 100 at once, no ringing, 10 ms of audio: {really:0} calls per second");
            }
        }
    }

    private static async Task<double> VirtuallyAsync()
    {
        await using VirtualSite site = await VirtualSite.OpenAsync(TimeSpan.FromSeconds(1));
        long began = Stopwatch.GetTimestamp();
        await site.Emulator.RunAsync(async () =>
        {
            for (int number = 0; number < Calls; number++)
            {
                CallConnection call = (await site.Client.CreateCallAsync(To(number, "https://app.example/callbacks"))).Value.CallConnection;
                await site.Events.NextAsync<CallConnected>();
                await call.PlayAsync(new PlayOptions(new FileSource(new Uri("https://app.example/a.wav"))));
                await site.Events.NextAsync<PlayCompleted>();
                await call.HangUpAsync(HangUpScope.Everyone);
                await site.Events.NextAsync<CallDisconnected>();
            }
        });
        return Calls / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<double> ReallyAsync(int together)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.Zero });
        CallAutomationClient client = new(emulator.ConnectionString);
        ConcurrentDictionary<(string, Type), TaskCompletionSource> waiting = [];
        Task Next<T>(string id) => waiting.GetOrAdd((id, typeof(T)), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication site = builder.Build();
        byte[] audio = Wav.Silence(0.01);
        site.MapGet("/a.wav", () => Results.Bytes(audio, "audio/wav"));
        site.MapPost("/callbacks", async (HttpRequest request) =>
        {
            foreach (CallEvent callEvent in await CallEventParser.ParseAsync(request.Body))
            {
                waiting.GetOrAdd((callEvent.CallConnectionId ?? "", callEvent.GetType()), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            }
        });
        await site.StartAsync();
        Uri address = new(site.Urls.Single());

        long began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Calls), new ParallelOptions { MaxDegreeOfParallelism = together }, async (number, _) =>
        {
            CallConnection call = (await client.CreateCallAsync(To(number, new Uri(address, "callbacks").AbsoluteUri), CancellationToken.None)).Value.CallConnection;
            await Next<CallConnected>(call.CallConnectionId);
            await call.PlayAsync(new PlayOptions(new FileSource(new Uri(address, "a.wav"))), CancellationToken.None);
            await Next<PlayCompleted>(call.CallConnectionId);
            await call.HangUpAsync(HangUpScope.Everyone, CancellationToken.None);
            await Next<CallDisconnected>(call.CallConnectionId);
        });
        return Calls / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static CreateCallOptions To(int number, string callbackUri) => new(new PhoneIdentifier($"+1425{number:0000000}"), new Uri(callbackUri))
    {
        CallerId = new PhoneIdentifier("+14255550199"),
    };
}
