using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>A question answered in the participant's own words or with keys, whichever begins first. Since 2023-10-15.</summary>
public class RecognizeSpeechOrDtmfOptions : RecognizeSpeechOptions
{
    private TimeSpan _interToneTimeout = TimeSpan.FromSeconds(2);

    /// <summary>A question to one participant, answered in words or with at most so many keys.</summary>
    /// <param name="targetParticipant">Who is asked.</param>
    /// <param name="maxTonesToCollect">After so many keys the answer is complete; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of keys is less than one.</exception>
    public RecognizeSpeechOrDtmfOptions(ParticipantIdentifier targetParticipant, int maxTonesToCollect)
        : base(targetParticipant) =>
        MaxTonesToCollect = maxTonesToCollect >= 1
            ? maxTonesToCollect
            : throw new ArgumentOutOfRangeException(nameof(maxTonesToCollect), maxTonesToCollect, "Collect at least one tone.");

    /// <summary>After so many keys the answer is complete.</summary>
    public int MaxTonesToCollect { get; }

    /// <summary>How long to wait for the next key: 1 to 60 seconds, 2 by default, sent in whole seconds rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside 1 to 60 seconds.</exception>
    public TimeSpan InterToneTimeout
    {
        get => _interToneTimeout;
        set => _interToneTimeout = Media.Seconds.Checked(value, 1, 60, nameof(InterToneTimeout));
    }

    /// <summary>Keys that complete the answer, for example the pound key; none when empty.</summary>
    public IList<DtmfTone> StopTones { get; set => field = Assigned.List(value); } = [];
}
