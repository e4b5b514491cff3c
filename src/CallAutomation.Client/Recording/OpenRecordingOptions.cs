using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>How a recording is opened as a stream.</summary>
public class OpenRecordingOptions : RecordingContentOptions
{
    private TimeSpan? _deadline;

    /// <summary>How long opening may take, all tries and redirects together; <see cref="CallAutomationClientOptions.RecordingDeadline"/> when omitted. Reading is not limited.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Transport.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
