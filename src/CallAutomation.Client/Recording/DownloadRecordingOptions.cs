using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>How a recording is downloaded: which part, in what pieces, how many of them at once.</summary>
/// <remarks>
/// The first piece tells the length of the recording, the others are then fetched side by side. A forward-only destination gets them in
/// order, for which at most <see cref="MaximumConcurrency"/> pieces of <see cref="MaximumRangeSize"/> are held in memory; a file gets each
/// at its place, and nothing is held. The synchronous verb reads one piece after the other over one connection.
/// </remarks>
public class DownloadRecordingOptions : RecordingContentOptions
{
    private const long MostInOnePiece = 256L * 1024 * 1024;

    private long _initialRangeSize = 4L * 1024 * 1024;
    private long _maximumRangeSize = 4L * 1024 * 1024;
    private int _maximumConcurrency = 4;
    private TimeSpan? _deadline;

    /// <summary>The size of the first piece in bytes; 4 MiB by default. Recordings up to this size take one request.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public long InitialRangeSize
    {
        get => _initialRangeSize;
        set => _initialRangeSize = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(InitialRangeSize), value, "A piece has at least one byte.");
    }

    /// <summary>The size of the other pieces in bytes; 4 MiB by default, at most 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive, or more than 256 MiB.</exception>
    public long MaximumRangeSize
    {
        get => _maximumRangeSize;
        set => _maximumRangeSize = value is > 0 and <= MostInOnePiece
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumRangeSize), value, "A piece has between one byte and 256 MiB.");
    }

    /// <summary>How many pieces are fetched at the same time at most; 4 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaximumConcurrency
    {
        get => _maximumConcurrency;
        set => _maximumConcurrency = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumConcurrency), value, "At least one piece is fetched at a time.");
    }

    /// <summary>Told the number of bytes written so far, which only grows; the last report of a successful download is the whole number.</summary>
    /// <remarks>Called while the download waits, so return quickly. <see cref="Progress{T}"/> passes the number on to where it was made.</remarks>
    public IProgress<long>? Progress { get; set; }

    /// <summary>How long the whole download may take; as long as it takes when omitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Transport.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
