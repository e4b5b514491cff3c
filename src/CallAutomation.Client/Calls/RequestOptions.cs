using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>What every request outside the setting up of a call may be given.</summary>
public abstract class RequestOptions
{
    private TimeSpan? _deadline;

    private protected RequestOptions()
    {
    }

    /// <summary>How long this one request may take, all tries together; <see cref="CallAutomationClientOptions.InCallDeadline"/> when omitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Transport.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
