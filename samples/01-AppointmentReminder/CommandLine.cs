using System.CommandLine;
using System.CommandLine.Invocation;

namespace AppointmentReminder;

/// <summary>The options of the program, from text to <see cref="Settings"/>.</summary>
internal static class CommandLine
{
    /// <summary>Reads the options and runs; the result is the exit code. Ctrl+C cancels the token that is handed on.</summary>
    public static async Task<int> RunAsync(string[] args, Func<Settings, CancellationToken, Task<Outcome>> run)
    {
        ReminderOptions options = new();
        RootCommand command = new($"Calls a patient, asks to confirm an appointment, and tells the answer.\n\nExit codes:\n{ExitCodes()}");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => (int)await run(options.Read(parsed), cancellationToken));

        ParseResult parsed = command.Parse(args);
        string[] faults = parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(error => error.Message)]
            : parsed.Action is SynchronousCommandLineAction ? [] // --help and --version
            : [.. options.FindFaults(parsed)];
        if (faults.Length > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            await Console.Error.WriteLineAsync("Try --help.");
            return (int)Outcome.WrongUsage;
        }

        // The default is two seconds; hanging up and telling the end may take longer than that on a slow line.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
    }

    private static string ExitCodes() =>
        string.Join('\n', Enum.GetValues<Outcome>().Select(outcome => $"  {(int)outcome,3}  {outcome.InWords()}"));
}
