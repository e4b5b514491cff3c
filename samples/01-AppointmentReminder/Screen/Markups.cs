using Spectre.Console;

namespace AppointmentReminder.Screen;

internal static class Markups
{
    public static Markup Time(TimeSpan at) => new(FormattableString.Invariant($"[grey]{at.TotalSeconds:0.0} s[/]"));

    /// <summary>To the service, or from it.</summary>
    public static Markup Arrow(Moment moment) => new(moment.IsOurs ? "[blue]→[/]" : "[green]←[/]");
}
