namespace CallAutomation.Client;

/// <summary>The channel in which one participant is recorded; only with <see cref="RecordingChannel.Unmixed"/>.</summary>
public class ChannelAffinity
{
    /// <summary>A participant and their channel.</summary>
    /// <param name="participant">Who is meant.</param>
    /// <param name="channel">The channel, 0 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The channel is not 0 to 4.</exception>
    public ChannelAffinity(ParticipantIdentifier participant, int channel)
    {
        ArgumentNullException.ThrowIfNull(participant);
        Participant = participant;
        Channel = channel is >= 0 and <= 4
            ? channel
            : throw new ArgumentOutOfRangeException(nameof(channel), channel, "A recording has the channels 0 to 4.");
    }

    /// <summary>Who is meant.</summary>
    public ParticipantIdentifier Participant { get; }

    /// <summary>The channel, 0 to 4.</summary>
    public int Channel { get; }
}
