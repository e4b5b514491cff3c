namespace CallAutomation.Emulator.Recordings;

/// <summary>Where a recording is in its life. The wire knows only active and inactive; one that has ended is not there any more.</summary>
internal enum RecordingPhase
{
    Active,
    Paused,
    Ended,
}
