namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>Where the files of a recording are, or null while it runs, when it was deleted, and when there never was one.</summary>
    /// <param name="recordingId">The id with which the recording was started.</param>
    public Task<RecordedCall?> FindRecordingAsync(string recordingId)
    {
        ArgumentException.ThrowIfNullOrEmpty(recordingId);
        return _services.Timeline.AskAsync(() => _exchange.Recordings.Files.Describe(recordingId));
    }
}
