using System.Globalization;
using CallAutomation.Emulator;
using CallAutomation.Emulator.Tool;

const string Help = """
    call-automation-emulator: the Azure Communication Services Call Automation service on your own machine.

    Usage: call-automation-emulator [--port <number>] [--help]

      --port <number>   The port to listen at; 0, the default, takes any that is free.
      --help            Shows this.

    Prints the connection string on a line of its own, then what happens, until Ctrl+C.
    """;

if (!ToolArguments.TryParse(args, out ToolArguments arguments, out string? complaint))
{
    Console.Error.WriteLine(complaint);
    Console.Error.WriteLine(Help);
    return 2;
}

if (arguments.WantsHelp)
{
    Console.WriteLine(Help);
    return 0;
}

using CancellationTokenSource interrupted = new();
using ToolSignals signals = new(interrupted);
CallEmulator emulator;
try
{
    emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Port = arguments.Port });
}
catch (IOException failure)
{
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cannot listen at port {arguments.Port}: {failure.Message}"));
    return 1;
}

await using (emulator)
{
    Console.WriteLine(emulator.ConnectionString);
    try
    {
        await foreach (JournalEntry entry in emulator.Journal.ReadAsync(interrupted.Token))
        {
            Console.WriteLine(entry);
        }
    }
    catch (OperationCanceledException)
    {
        // Ctrl+C: applications still hear that their calls have ended, if they listen.
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(5));
        await emulator.StopAsync(patience.Token);
    }
}

return 0;
