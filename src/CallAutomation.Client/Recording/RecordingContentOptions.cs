using Azure;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>What reading the content of a recording may be given, whether as a stream or as a download.</summary>
public abstract class RecordingContentOptions
{
    private TimeSpan _stallTimeout = TimeSpan.FromSeconds(30);

    private protected RecordingContentOptions()
    {
    }

    /// <summary>The part to read; all of it by default. A part that reaches beyond the end ends there.</summary>
    public HttpRange Range { get; set; }

    /// <summary>
    /// How long a try may go without a single byte, the answer's first one included, before the connection is given up and another
    /// one carries on; 30 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan StallTimeout
    {
        get => _stallTimeout;
        set => _stallTimeout = Transport.Deadline.Checked(value, nameof(StallTimeout));
    }
}
