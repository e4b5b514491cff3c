namespace CallAutomation.Client;

/// <summary>Whether a recording runs.</summary>
/// <param name="value">The service's name for it, for example <c>active</c>.</param>
public sealed class RecordingState(string value) : ExtensibleEnum<RecordingState>(value)
{
    /// <summary>It runs: started or resumed.</summary>
    public static RecordingState Active { get; } = new("active");

    /// <summary>It does not run: paused, stopped, or not begun yet.</summary>
    public static RecordingState Inactive { get; } = new("inactive");
}
