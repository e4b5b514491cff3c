using Spectre.Console;
using Spectre.Console.Rendering;

namespace AppointmentReminder.Screen;

/// <summary>The log in a frame that moves while somebody watches.</summary>
internal static class LiveView
{
    private const int BarLength = 32;
    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(80);

    public static async Task<Ending> ShowAsync(IAnsiConsole console, string title, MessageLog log, Func<Task<Ending>> story)
    {
        // The timeline takes the place of the frame at the end.
        LiveDisplay live = console.Live(Frame(title, log)).AutoClear(true);
        return await live.StartAsync(async context =>
        {
            Task<Ending> ending = story();
            while (!ending.IsCompleted)
            {
                context.UpdateTarget(Frame(title, log));
                await Task.WhenAny(ending, Task.Delay(s_frame));
            }

            return await ending;
        });
    }

    private static Panel Frame(string title, MessageLog log)
    {
        Grid lines = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (Moment moment in log.Moments)
        {
            lines.AddRow(Markups.Time(moment.At), Markups.Arrow(moment), new Markup(Markup.Escape(Sentence(moment))));
        }

        if (log.Activity is Activity activity)
        {
            lines.AddRow(Text.Empty, new Markup($"[yellow]{Spin(log.Now)}[/]"), Going(activity, log.Now - activity.Since));
        }

        return new Panel(lines).Header($" Appointment reminder [grey]({Markup.Escape(title)})[/] ").RoundedBorder().BorderColor(Color.Grey).Expand();
    }

    private static string Sentence(Moment moment) => moment.Words.Length > 0 ? moment.Words : moment.Name;

    private static IRenderable Going(Activity activity, TimeSpan elapsed)
    {
        if (activity.Clip is not Clip clip)
        {
            return new Markup($"[yellow]{activity.Words} …[/]");
        }

        double share = Math.Min(1, elapsed / clip.Length);
        int done = (int)(share * BarLength);
        return share < 1
            ? new Markup(FormattableString.Invariant(
                $"[blue]{new string('━', done)}[/][grey]{new string('─', BarLength - done)}[/] {elapsed.TotalSeconds:0.0} of {clip.Length.TotalSeconds:0.0} s"))
            : new Markup($"[yellow]{activity.Words} …[/]");
    }

    private static char Spin(TimeSpan now) => "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"[(int)(now / s_frame) % 10];
}
