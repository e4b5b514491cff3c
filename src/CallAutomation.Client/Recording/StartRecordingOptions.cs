using CallAutomation.Client.Calls;
using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>What is recorded and how; what is omitted the service chooses.</summary>
/// <remarks>
/// Name what matters: a start without any of it is documented to give audio and video, mixed, as MP4, and was seen to give an MP3.
/// Combinations the service is known to take: <see cref="RecordingContent.AudioVideo"/> mixed as MP4; <see cref="RecordingContent.Audio"/>
/// mixed as MP3 or WAV, unmixed as WAV. It is the service that judges them.
/// </remarks>
public class StartRecordingOptions : RequestOptions
{
    private Uri? _stateCallbackUri;

    /// <summary>Where <see cref="Events.RecordingStateChanged"/> and <see cref="Events.StartRecordingFailed"/> go.</summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? StateCallbackUri
    {
        get => _stateCallbackUri;
        set => _stateCallbackUri = WebAddress.CheckedOrNull(value, nameof(StateCallbackUri));
    }

    /// <summary>What is recorded.</summary>
    public RecordingContent? Content { get; set; }

    /// <summary>How the voices are kept.</summary>
    public RecordingChannel? Channel { get; set; }

    /// <summary>The file format.</summary>
    public RecordingFormat? Format { get; set; }

    /// <summary>Whose voice comes first, second and so on among unmixed channels; in order of speaking when empty.</summary>
    public IList<ParticipantIdentifier> AudioChannelParticipantOrdering { get; set => field = Assigned.List(value); } = [];

    /// <summary>Whose voice is in which unmixed channel; as the service likes when empty.</summary>
    public IList<ChannelAffinity> ChannelAffinity { get; set => field = Assigned.List(value); } = [];

    /// <summary>Whether nothing is recorded until <see cref="ServerCall.ResumeRecordingAsync"/>. Since 2024-04-15.</summary>
    public bool PauseOnStart { get; set; }

    /// <summary>Where the recording is kept; in the storage of Communication Services when omitted. Since 2024-04-15.</summary>
    public RecordingStorage? Storage { get; set; }
}
