using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Something that happened to a recording.</summary>
internal abstract record RecordingFact;

internal sealed record RecordingTurned(bool IsActive) : RecordingFact;

internal sealed record RecordingFailed(CallResult Result) : RecordingFact;
