using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>What every request outside the setting up of a call may be given; verbs with more to say have options derived from these.</summary>
public class RequestOptions
{
    private TimeSpan? _deadline;

    /// <summary>A request as the client has it by default.</summary>
    public RequestOptions()
    {
    }

    /// <summary>How long this one request may take, all tries together; <see cref="CallAutomationClientOptions.InCallDeadline"/> when omitted, and at the storage of recordings <see cref="CallAutomationClientOptions.RecordingDeadline"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Transport.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
