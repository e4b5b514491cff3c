using System.CommandLine;
using CallAutomation.Emulator.Tool;

const string Description = """
    The Azure Communication Services Call Automation service on your own machine.

    Prints the connection string on a line of its own, then what happens, until Ctrl+C: then all calls end, and applications are told so.
    What deserves a second look goes to the error output.

    Exit codes:
      0  stopped as asked
      1  could not start
      2  wrong usage
    """;

ToolOptions options = new();
RootCommand command = new(Description);
options.AddTo(command);
command.SetAction((parsed, _) => EmulatorRun.RunAsync(options.Read(parsed), parsed.GetValue(options.Interactive)));

ParseResult parsed = command.Parse(args);
if (parsed.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
    await Console.Error.WriteLineAsync("Try --help.");
    return ExitCodes.WrongUsage;
}

// Signals are this tool's own affair: the first one says goodbye to everybody, however long that takes in all, and the second one does not.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
