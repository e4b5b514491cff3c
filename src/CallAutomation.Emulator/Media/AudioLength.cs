using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Media;

/// <summary>What the emulator needs to know about a piece of audio: how long it is, or why it cannot be played.</summary>
internal readonly record struct AudioLength(TimeSpan Duration, AudioSourceFault Fault, string Reason)
{
    /// <summary>What an application is told when it cannot be played.</summary>
    public CallResult Result => Fault switch
    {
        AudioSourceFault.InvalidFormat => CallResult.InvalidAudioFormat,
        AudioSourceFault.DownloadFailed => CallResult.AudioDownloadFailed,
        AudioSourceFault.Empty => CallResult.NothingToSay,
        AudioSourceFault.Unspeakable => CallResult.Unspeakable,
        _ => CallResult.Success,
    };

    public static AudioLength Of(TimeSpan duration) => new(duration, AudioSourceFault.None, "");

    public static AudioLength Unusable(AudioSourceFault fault, string reason) => new(default, fault, reason);
}
