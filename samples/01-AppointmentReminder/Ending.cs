using Azure;

namespace AppointmentReminder;

/// <summary>How the story ended, and in case of a failure, why.</summary>
internal sealed record Ending(Outcome Outcome, string? Failure = null)
{
    /// <summary>Lets the story run to whichever end it has.</summary>
    public static async Task<Ending> OfAsync(Func<Task<Outcome>> story)
    {
        try
        {
            return new Ending(await story());
        }
        catch (OperationCanceledException)
        {
            return new Ending(Outcome.Stopped);
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException or InvalidOperationException or IOException or ArgumentException)
        {
            return new Ending(Outcome.Failed, failure.Message);
        }
    }
}
