namespace CallAutomation.Client;

/// <summary>Keys the application presses for one participant to hear, as at an automatic attendant. Since 2023-10-15.</summary>
public class SendDtmfTonesOptions : OperationOptions
{
    /// <summary>Tones for one participant.</summary>
    /// <param name="tones">The keys in this order; at least one.</param>
    /// <param name="targetParticipant">Who hears them.</param>
    /// <exception cref="ArgumentException">There is no tone, or one is null.</exception>
    public SendDtmfTonesOptions(IEnumerable<DtmfTone> tones, CommunicationIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(tones);
        ArgumentNullException.ThrowIfNull(targetParticipant);
        Tones = [.. tones];
        if (Tones.Count == 0 || Tones.Contains(null!))
        {
            throw new ArgumentException("Name at least one tone to send, none of them null.", nameof(tones));
        }

        TargetParticipant = targetParticipant;
    }

    /// <summary>The keys, in this order.</summary>
    public IReadOnlyList<DtmfTone> Tones { get; }

    /// <summary>Who hears them.</summary>
    public CommunicationIdentifier TargetParticipant { get; }
}
