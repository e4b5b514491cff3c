using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Something that happened to a recording.</summary>
internal abstract record RecordingFact;

/// <param name="IsActive">Whether it keeps what is said from now on.</param>
internal sealed record RecordingTurned(bool IsActive) : RecordingFact;

internal sealed record RecordingFailed(CallResult Result) : RecordingFact;
