namespace CallAutomation.Client;

/// <summary>A time during which nothing was recorded.</summary>
public sealed record RecordingPause
{
    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How long it lasted.</summary>
    public TimeSpan? Duration { get; init; }
}
