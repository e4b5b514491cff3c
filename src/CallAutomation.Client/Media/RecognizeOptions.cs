using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>A question to one participant: the prompt, and how long to wait for the answer.</summary>
/// <remarks>The derived types say what counts as an answer; <see cref="RecognizeDtmfOptions"/> listens to keys.</remarks>
public abstract class RecognizeOptions : OperationOptions
{
    private TimeSpan _initialSilenceTimeout = TimeSpan.FromSeconds(5);

    private protected RecognizeOptions(ParticipantIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(targetParticipant);
        TargetParticipant = targetParticipant;
    }

    /// <summary>Who is asked.</summary>
    public ParticipantIdentifier TargetParticipant { get; }

    /// <summary>What is played first, in this order; nothing when empty. Several since 2024-09-15.</summary>
    public IList<PlaySource> Prompts { get; set => field = Assigned.List(value); } = [];

    /// <summary>Whether an answer given during the prompt ends the prompt (barge-in).</summary>
    public bool InterruptPrompt { get; set; }

    /// <summary>Whether to stop what is playing now instead of waiting for its end.</summary>
    public bool InterruptCallMedia { get; set; }

    /// <summary>How long to wait for the beginning of an answer: 0 to 300 seconds, 5 by default, sent in whole seconds rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside 0 to 300 seconds.</exception>
    public TimeSpan InitialSilenceTimeout
    {
        get => _initialSilenceTimeout;
        set => _initialSilenceTimeout = Media.Seconds.Checked(value, 0, 300, nameof(InitialSilenceTimeout));
    }
}
