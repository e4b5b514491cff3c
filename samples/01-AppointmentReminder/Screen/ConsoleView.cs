using Spectre.Console;

namespace AppointmentReminder.Screen;

/// <summary>Shows the call as it happens, and its timeline when it is over.</summary>
internal static class ConsoleView
{
    private const int WidthInFiles = 144;

    public static async Task<Outcome> ShowAsync(string title, MessageLog log, Func<Task<Outcome>> story)
    {
        IAnsiConsole console = Console.IsOutputRedirected ? PlainConsole() : AnsiConsole.Console;
        Func<IAnsiConsole, string, MessageLog, Func<Task<Ending>>, Task<Ending>> show =
            console.Profile.Capabilities is { Ansi: true, Interactive: true } ? LiveView.ShowAsync : PlainView.ShowAsync;

        Ending ending = await show(console, title, log, () => Ending.OfAsync(story));
        TimelineView.Show(console, title, log, ending);
        return ending.Outcome;
    }

    private static IAnsiConsole PlainConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = WidthInFiles;
        return console;
    }
}
