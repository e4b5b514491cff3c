using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CallAutomation.Client;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>The end of an emulator that owes thousands of events to an application that takes connections and never answers.</summary>
internal static class Stopping
{
    private const int Calls = 11_000;

    public static async Task MeasureAsync()
    {
        using TcpListener hanging = new(IPAddress.Loopback, 0);
        hanging.Start();
        Uri callbacks = new($"http://{hanging.LocalEndpoint}/callbacks");
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.Zero, CallbackTimeout = TimeSpan.FromMinutes(10) });
        CallAutomationClient client = new(emulator.ConnectionString);
        await Parallel.ForEachAsync(Enumerable.Range(0, Calls), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
            await client.CreateCallAsync(new CreateCallOptions(new PhoneIdentifier($"+1{2_000_000_000L + number}"), callbacks) { CallerId = new PhoneIdentifier("+14255550199") }, CancellationToken.None));

        // As the command does it after Ctrl+C.
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(8));
        long began = Stopwatch.GetTimestamp();
        await emulator.StopAsync(patience.Token);
        Console.WriteLine($"{Calls:N0} calls, two events of each or more undelivered: stopped after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
