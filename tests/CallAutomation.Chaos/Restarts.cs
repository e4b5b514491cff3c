using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
        ReceiverProcess receiver = await StartAsync();
        try
        {
            Task[] calls = [.. Enumerable.Range(0, options.Calls).Select(call => CallAsync(emulator, client, callbackUri, call, options.Calls))];
            for (int life = 1; life < Lives; life++)
            {
                await Task.Delay(s_life);
                ends.Add(DateTimeOffset.UtcNow);
                await (isKilled ? receiver.KillAsync() : receiver.StopAsync());
                receiver.Dispose();
                receiver = await StartAsync();
            }

            await Task.WhenAll(calls).WaitAsync(s_patience);
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
        Console.WriteLine($"{acknowledgement}, {(isKilled ? "killed" : "stopped")} {Lives - 1} times in {options.Calls} calls: {found}");
        return found.LostUnexplained > 0 || found.GivenUp > 0 || found.TwiceInALife > 0 || (found.Lost > 0 && !mayLose);

        Task<ReceiverProcess> StartAsync() =>
            ReceiverProcess.StartAsync(emulator.TokenIssuer, secret, port.ToString(System.Globalization.CultureInfo.InvariantCulture), acknowledgement.ToString(), path);
    }

    /// <summary>A call that goes on without anybody at the application who would have to do something about it.</summary>
    private static async Task CallAsync(CallEmulator emulator, CallAutomationClient client, Uri callbackUri, int number, int calls)
    {
        // Some are in each of their stages whenever the application ends.
        await Task.Delay(s_life * Lives * number / calls);
        PhoneIdentifier callee = new($"+1425{2_000_000 + number}");
        emulator.Phone(callee.PhoneNumber).HangsUp(TimeSpan.FromSeconds(2));
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
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
