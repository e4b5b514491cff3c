namespace CallAutomation.Client;

/// <summary>How the voices of a recording are kept.</summary>
/// <param name="value">The service's name for it, for example <c>mixed</c>.</param>
public sealed class RecordingChannel(string value) : ExtensibleEnum<RecordingChannel>(value)
{
    /// <summary>All in one channel.</summary>
    public static RecordingChannel Mixed { get; } = new("mixed");

    /// <summary>Each in a channel of its own.</summary>
    public static RecordingChannel Unmixed { get; } = new("unmixed");
}
