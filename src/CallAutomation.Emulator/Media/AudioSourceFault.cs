namespace CallAutomation.Emulator.Media;

/// <summary>Why audio could not be played.</summary>
internal enum AudioSourceFault
{
    None,
    InvalidFormat,
    DownloadFailed,
    Empty,
    Unspeakable,
}
