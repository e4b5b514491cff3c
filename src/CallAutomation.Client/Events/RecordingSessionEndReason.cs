namespace CallAutomation.Client.Events;

/// <summary>Why a recording ended.</summary>
/// <param name="value">The service's name for it, for example <see cref="CallEnded"/>.</param>
public sealed class RecordingSessionEndReason(string value) : ExtensibleEnum<RecordingSessionEndReason>(value)
{
    /// <summary>The call ended.</summary>
    public static RecordingSessionEndReason CallEnded { get; } = new("CallEnded");

    /// <summary>The recording was stopped, and the call goes on.</summary>
    public static RecordingSessionEndReason SessionStillOngoing { get; } = new("SessionStillOngoing");

    /// <summary>Who had started it left the call.</summary>
    public static RecordingSessionEndReason InitiatorLeft { get; } = new("InitiatorLeft");
}
