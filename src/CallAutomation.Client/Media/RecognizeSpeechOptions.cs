namespace CallAutomation.Client;

/// <summary>A question answered in the participant's own words. Since 2023-10-15.</summary>
/// <param name="targetParticipant">Who is asked.</param>
public class RecognizeSpeechOptions(ParticipantIdentifier targetParticipant) : RecognizeSpokenOptions(targetParticipant)
{
    private TimeSpan _endSilenceTimeout = TimeSpan.FromSeconds(2);

    /// <summary>How much silence ends the answer; 2 seconds by default, sent in whole milliseconds rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative.</exception>
    public TimeSpan EndSilenceTimeout
    {
        get => _endSilenceTimeout;
        set => _endSilenceTimeout = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(EndSilenceTimeout), value, "Some silence must tell the end of the answer.");
    }
}
