namespace CallAutomation.Client;

/// <summary>A recording as the service describes it at one moment.</summary>
public class RecordingStateResult : AwaitableResult
{
    internal RecordingStateResult()
    {
    }

    /// <summary>The id by which the recording is paused, resumed and stopped.</summary>
    public string RecordingId { get; internal init; } = string.Empty;

    /// <summary>Whether it is running; null where the service did not say. A paused recording is inactive, and so is one right after its start was asked for.</summary>
    public RecordingState? State { get; internal init; }

    /// <summary>Who records; null before 2024-04-15.</summary>
    public RecordingKind? Kind { get; internal init; }
}
