using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Something that happened to a recording.</summary>
internal abstract record RecordingFact;

/// <param name="IsActive">Whether it keeps what is said from now on.</param>
/// <param name="HasBegun">False where it was only asked for.</param>
internal sealed record RecordingTurned(bool IsActive, bool HasBegun = true) : RecordingFact;

internal sealed record RecordingFailed(CallResult Result) : RecordingFact;
