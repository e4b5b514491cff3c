using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>The refusals of this language, word for word as recorded traffic has them.</summary>
internal static class PreviewRefusals
{
    public static ServiceRefusal CallNotFound() => new(404, "8522", "Call not found.");

    public static ServiceRefusal RecordingNotFound() => new(404, "8522", "Recording not found.");

    /// <summary>Nobody has read what the service says here.</summary>
    public static ServiceRefusal ParticipantNotFound() => new(404, "8522", "Participant not found.");

    public static ServiceRefusal NotEstablished() => new(400, "8501", "Action is invalid when call is not in Established state");

    public static ServiceRefusal CannotJoin() => new(400, "8527", "Invalid join identity, cannot join call.");

    public static ServiceRefusal RecordedAlready() => new(400, "8553", "Only one recording of a given type is supported in a call.");
}
