using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>What is settled about a recording when it is asked for.</summary>
internal sealed record RecordingTraits
{
    public required string Id { get; init; }

    /// <summary>The leg of the recorder, which its events name: the one it was asked for by, or else one of its own that no application has.</summary>
    public required string RecorderId { get; init; }

    public required IEventWriter EventWriter { get; init; }

    public required RecordingContent Content { get; init; }

    public required RecordingChannels Channels { get; init; }

    public required RecordingFormat Format { get; init; }

    /// <summary>The leg the recording was asked for by, or else the first application in the call; nobody when there is none.</summary>
    public string? CallConnectionId { get; init; }

    /// <summary>The channels of an unmixed recording that the application has given to somebody.</summary>
    public IReadOnlyDictionary<Identity, int> ChannelAffinity { get; init; } = new Dictionary<Identity, int>();

    /// <summary>Who hears of the recording's state; nobody when the application did not say.</summary>
    public Uri? CallbackUri { get; init; }

    public bool BeginsPaused { get; init; }
}

internal enum RecordingContent
{
    Audio,
    AudioVideo,
}

internal enum RecordingChannels
{
    Mixed,
    Unmixed,
}

internal enum RecordingFormat
{
    Wav,
    Mp3,
    Mp4,
}
