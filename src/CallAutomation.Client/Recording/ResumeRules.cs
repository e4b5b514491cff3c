using Azure.Core;

namespace CallAutomation.Client.Recording;

/// <summary>How often a body that broke off is asked for again without anything more coming, and how long to wait in between.</summary>
internal sealed record ResumeRules(int MostFailures, TimeSpan Delay, TimeSpan MaxDelay)
{
    /// <summary>The same patience the user chose for requests that fail as a whole.</summary>
    public static ResumeRules From(RetryOptions retry) => new(retry.MaxRetries, retry.Delay, retry.MaxDelay);

    /// <summary>At once after the first break; then longer each time.</summary>
    public TimeSpan PauseAfter(int failures)
    {
        if (failures <= 1)
        {
            return TimeSpan.Zero;
        }

        double milliseconds = Delay.TotalMilliseconds * Math.Pow(2, failures - 2);
        return milliseconds < MaxDelay.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : MaxDelay;
    }
}
