using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Whether a recording runs.</summary>
public readonly record struct RecordingState
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>active</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingState(string value) => _value = new OpenText(value);

    /// <summary>It runs: started or resumed.</summary>
    public static RecordingState Active { get; } = new("active");

    /// <summary>It does not run: paused, stopped, or not begun yet.</summary>
    public static RecordingState Inactive { get; } = new("inactive");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
