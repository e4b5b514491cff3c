using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>Why a recording ended.</summary>
public readonly record struct RecordingSessionEndReason
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <see cref="CallEnded"/>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingSessionEndReason(string value) => _value = new OpenText(value);

    /// <summary>The call ended.</summary>
    public static RecordingSessionEndReason CallEnded { get; } = new("CallEnded");

    /// <summary>The recording was stopped, and the call goes on.</summary>
    public static RecordingSessionEndReason SessionStillOngoing { get; } = new("SessionStillOngoing");

    /// <summary>Who had started it left the call.</summary>
    public static RecordingSessionEndReason InitiatorLeft { get; } = new("InitiatorLeft");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
