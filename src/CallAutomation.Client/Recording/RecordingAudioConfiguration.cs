namespace CallAutomation.Client;

/// <summary>The sound of a recorded file.</summary>
public sealed record RecordingAudioConfiguration
{
    /// <summary>Samples per second.</summary>
    public int? SampleRate { get; init; }

    /// <summary>Bits per second.</summary>
    public int? BitRate { get; init; }

    /// <summary>The number of channels; one per participant in an unmixed recording.</summary>
    public int? Channels { get; init; }
}
