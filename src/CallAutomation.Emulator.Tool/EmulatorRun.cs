using System.Globalization;
using System.Net.Sockets;

namespace CallAutomation.Emulator.Tool;

/// <summary>An emulator from its start to its end, and what it tells meanwhile.</summary>
internal static class EmulatorRun
{
    // Longer than an application takes that is there, and not so long that whoever pressed Ctrl+C presses it again.
    // Two of the ten seconds that the page promises are for telling what was dropped.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync(CallEmulatorOptions options, bool interactive)
    {
        using ToolSignals signals = new();
        CallEmulator emulator;
        try
        {
            emulator = await CallEmulator.StartAsync(options).ConfigureAwait(false);
        }
        catch (ArgumentException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.ParamName is null ? wrong.Message : wrong.Message.Replace($" (Parameter '{wrong.ParamName}')", "", StringComparison.Ordinal)).ConfigureAwait(false);
            return ExitCodes.WrongUsage;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Cannot listen at {options.ListenAddress}, port {options.Port}{(options.Https is null ? "" : $" and {options.Https.Port}")}: {failure.Message}")).ConfigureAwait(false);
            return ExitCodes.CouldNotStart;
        }

        await using (emulator.ConfigureAwait(false))
        {
            if (emulator.Https is EmulatorHttps https)
            {
                await Console.Out.WriteLineAsync(https.ConnectionString).ConfigureAwait(false);
            }

            await Console.Out.WriteLineAsync(emulator.ConnectionString).ConfigureAwait(false);
            if (Introduction.Of(emulator, options) is { Length: > 0 } introduction)
            {
                await Console.Out.WriteLineAsync(introduction).ConfigureAwait(false);
            }

            Task telling = TellAsync(emulator.Journal);
            if (interactive)
            {
                Keyboard.Listen(emulator);
            }

            await signals.Asked.ConfigureAwait(false);
            signals.AskedAgain.CancelAfter(s_patience);
            await emulator.StopAsync(signals.AskedAgain.Token).ConfigureAwait(false);

            // To the last line: how the calls ended is the part that people look for.
            await telling.ConfigureAwait(false);
        }

        return ExitCodes.Stopped;
    }

    private static async Task TellAsync(Journal journal)
    {
        await foreach (JournalEntry entry in journal.ReadAsync().ConfigureAwait(false))
        {
            TextWriter writer = entry.Kind == JournalEntryKind.Warning ? Console.Error : Console.Out;
            await writer.WriteLineAsync(entry.ToString()).ConfigureAwait(false);
        }
    }
}
