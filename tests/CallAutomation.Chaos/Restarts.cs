using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>An application that is stopped or killed in the middle of calls, and started again: what of its promises it keeps.</summary>
internal static class Restarts
{
    private const int Lives = 3;

    private static readonly TimeSpan s_life = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>0 when the promises were kept.</summary>
    public static async Task<int> RunAsync(ChaosOptions options)
    {
        bool isBroken = false;
        foreach (CallEventAcknowledgement acknowledgement in Enum.GetValues<CallEventAcknowledgement>())
        {
            foreach (bool isKilled in (bool[])[false, true])
            {
                isBroken |= await RunAsync(options, acknowledgement, isKilled);
            }
        }

        Console.WriteLine(isBroken ? "BROKEN" : "well");
        return isBroken ? 1 : 0;
    }

    private static async Task<bool> RunAsync(ChaosOptions options, CallEventAcknowledgement acknowledgement, bool isKilled)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions
        {
            Seed = options.FirstSeed,
            RingTime = TimeSpan.FromMilliseconds(10),
            CallbackTries = 500,
            CallbackRetryDelays = [TimeSpan.FromMilliseconds(100)],
            JournalCapacity = 1_000_000,
        });
        string path = Path.GetTempFileName();
        string secret = Guid.NewGuid().ToString("N");
        int port = FreePort();
        CallAutomationClient client = new(emulator.ConnectionString);
        Uri callbackUri = new($"http://127.0.0.1:{port}/calls?key={secret}");
        List<DateTimeOffset> ends = [];
        string? ended = null;
        ReceiverProcess receiver = await StartAsync();
        try
        {
            using CancellationTokenSource enough = new();
            Task[] callers = [.. Enumerable.Range(0, options.AtOnce).Select(caller => CallAsync(emulator, client, callbackUri, caller, enough.Token))];
            for (int life = 1; life < Lives; life++)
            {
                await AtWorkAsync(path, ended);
                ended = receiver.Id;
                ends.Add(DateTimeOffset.UtcNow);
                await (isKilled ? receiver.KillAsync() : receiver.StopAsync());
                receiver.Dispose();
                receiver = await StartAsync();
            }

            await enough.CancelAsync();
            await Task.WhenAll(callers).WaitAsync(s_patience);
            await Delivered.AllAsync(emulator.Journal, s_patience);
            await receiver.StopAsync();
        }
        finally
        {
            receiver.Dispose();
        }

        LifeFindings found = LifeFindings.Of(emulator.Journal, await File.ReadAllLinesAsync(path), ends);
        File.Delete(path);
        bool mayLose = isKilled && acknowledgement == CallEventAcknowledgement.OnQueued;
        Console.WriteLine($"{acknowledgement}, {(isKilled ? "killed" : "stopped")} {Lives - 1} times, {options.AtOnce} calls at once: {found}");
        return (isKilled && found.Interrupted == 0) || found.LostUnexplained > 0 || found.GivenUp > 0 || found.TwiceInALife > 0 || (found.Lost > 0 && !mayLose);

        Task<ReceiverProcess> StartAsync() =>
            ReceiverProcess.StartAsync(emulator.TokenIssuer, secret, port.ToString(System.Globalization.CultureInfo.InvariantCulture), acknowledgement.ToString(), path);
    }

    /// <summary>Until handlers have done a part of their work, and some are in the middle of it.</summary>
    private static async Task AtWorkAsync(string path, string? endedBefore)
    {
        using CancellationTokenSource limit = new(s_patience);
        while (true)
        {
            string[] lines = await ReadAsync(path);
            string? process = lines.LastOrDefault()?.Split(' ')[0];
            string[] ofThisLife = [.. lines.Where(line => line.StartsWith(process + " ", StringComparison.Ordinal))];
            int handled = ofThisLife.Count(static line => line.Contains("handled", StringComparison.Ordinal));
            int atWork = ofThisLife.Length - handled - handled;
            if (process != endedBefore && handled > 100 && atWork > 3)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }

    private static async Task<string[]> ReadAsync(string path)
    {
        // The receiver is writing it.
        using StreamReader reader = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One call after the other. They go on without anybody at the application who would have to do something about it.</summary>
    private static async Task CallAsync(CallEmulator emulator, CallAutomationClient client, Uri callbackUri, int caller, CancellationToken enough)
    {
        // Not all together: some are in each of their stages whenever the application ends.
        await Task.Delay(TimeSpan.FromMilliseconds(10 * caller));
        for (int call = 0; !enough.IsCancellationRequested; call++)
        {
            try
            {
                await CallAsync(emulator, client, callbackUri, $"+1425{2_000_000 + (10_000 * caller) + call}");
            }
            catch (RequestFailedException over) when (over.Status is 400 or 404)
            {
                // On a busy machine the phone may hang up before the last prompt is asked for.
            }
        }
    }

    private static async Task CallAsync(CallEmulator emulator, CallAutomationClient client, Uri callbackUri, string number)
    {
        PhoneIdentifier callee = new(number);
        emulator.Phone(number).HangsUp(s_life);
        CallConnection call = (await client.CreateCallAsync(new CreateCallOptions(callee, callbackUri) { CallerId = new PhoneIdentifier("+14255550199") })).Value.CallConnection;
        long start = Stopwatch.GetTimestamp();
        while ((await call.GetPropertiesAsync()).Value.State != CallConnectionState.Connected && Stopwatch.GetElapsedTime(start) < s_life)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        for (int prompt = 0; prompt < 3; prompt++)
        {
            await call.PlayAsync(new PlayOptions(new TextSource("Hello.")));
        }

        await Task.Delay(s_life);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
