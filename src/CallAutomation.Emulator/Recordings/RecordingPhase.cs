namespace CallAutomation.Emulator.Recordings;

/// <summary>Where a recording is in its life. The wire knows only active and inactive; one that has ended is not there any more.</summary>
internal enum RecordingPhase
{
    /// <summary>It was asked for, and its recorder is joining.</summary>
    Starting,
    Active,
    Paused,
    Ended,
}
