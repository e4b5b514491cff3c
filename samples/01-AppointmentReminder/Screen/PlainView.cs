using Spectre.Console;

namespace AppointmentReminder.Screen;

/// <summary>One plain line for everything that happens: for logs, pipes and build servers.</summary>
internal static class PlainView
{
    public static async Task<Ending> ShowAsync(IAnsiConsole console, string title, MessageLog log, Func<Task<Ending>> story)
    {
        console.WriteLine($"Appointment reminder ({title})");
        log.Happened += Tell;
        return await story();

        void Tell(Moment moment)
        {
            console.WriteLine(FormattableString.Invariant($"{moment.At.TotalSeconds,5:0.0} s  {(moment.IsOurs ? "→" : "←")} {moment.Name,-20} {moment.Words}"));
            if (log.Activity is Activity activity && activity.Since == moment.At)
            {
                console.WriteLine($"           {Going(activity)} ...");
            }
        }
    }

    private static string Going(Activity activity) => activity.Clip is Clip clip
        ? FormattableString.Invariant($"playing {clip.FileName}, {clip.Length.TotalSeconds:0.0} s")
        : activity.Words;
}
