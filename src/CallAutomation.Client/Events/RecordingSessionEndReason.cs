namespace CallAutomation.Client.Events;

/// <summary>Why a recording ended.</summary>
/// <param name="value">The service's name for it, for example <see cref="CallEnded"/>.</param>
public sealed class RecordingSessionEndReason(string value) : ExtensibleEnum<RecordingSessionEndReason>(value)
{
    /// <summary>The call ended.</summary>
    public static RecordingSessionEndReason CallEnded { get; } = new("CallEnded");

    /// <summary>Who had started it left the call.</summary>
    public static RecordingSessionEndReason InitiatorLeft { get; } = new("InitiatorLeft");
}
