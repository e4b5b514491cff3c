using Spectre.Console;

namespace AppointmentReminder.Screen;

/// <summary>Everything that was said between the application and the service, and what came of it.</summary>
internal static class TimelineView
{
    public static void Show(IAnsiConsole console, string title, MessageLog log, Ending ending)
    {
        Table table = new Table().RoundedBorder().BorderColor(Color.Grey).Title($"Timeline [grey]({Markup.Escape(title)})[/]")
            .AddColumn(new TableColumn("Time").NoWrap().RightAligned())
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn("Message").NoWrap())
            .AddColumn("Meaning");
        foreach (Moment moment in log.Moments)
        {
            table.AddRow(Markups.Time(moment.At), Markups.Arrow(moment), new Text(moment.Name), new Text(moment.Words));
        }

        console.WriteLine();
        console.Write(table);
        console.MarkupLine("[blue]→[/] [grey]the application asks[/]   [green]←[/] [grey]the service reports[/]");
        console.WriteLine();
        if (ending.Failure is string failure)
        {
            console.MarkupLineInterpolated($"[red]{failure}[/]");
        }

        console.MarkupLineInterpolated($"[bold]{ending.Outcome.InWords()}[/] [grey](exit code {(int)ending.Outcome})[/]");
    }
}
