namespace CallAutomation.Client;

/// <summary>Keys the application presses for one participant to hear, as at an automatic attendant. Since 2023-10-15.</summary>
public class SendDtmfTonesOptions : OperationOptions
{
    /// <summary>Tones for one participant.</summary>
    /// <param name="tones">The keys in this order; at least one.</param>
    /// <param name="targetParticipant">Who hears them.</param>
    /// <exception cref="ArgumentException">There is no tone, or one has no name.</exception>
    public SendDtmfTonesOptions(IEnumerable<DtmfTone> tones, ParticipantIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(tones);
        ArgumentNullException.ThrowIfNull(targetParticipant);
        Tones = [.. tones];
        if (Tones.Count == 0 || Tones.Contains(default))
        {
            throw new ArgumentException("Name at least one tone to send, none of them default.", nameof(tones));
        }

        TargetParticipant = targetParticipant;
    }

    /// <summary>Tones for one participant.</summary>
    /// <param name="keys">The keys in this order, for example <c>42#</c>; at least one of 0 to 9, A to D, # and *.</param>
    /// <param name="targetParticipant">Who hears them.</param>
    /// <exception cref="ArgumentException">There is no key, or no telephone has it.</exception>
    public SendDtmfTonesOptions(string keys, ParticipantIdentifier targetParticipant)
        : this(TonesOf(keys), targetParticipant)
    {
    }

    /// <summary>The keys, in this order.</summary>
    public IReadOnlyList<DtmfTone> Tones { get; }

    /// <summary>Who hears them.</summary>
    public ParticipantIdentifier TargetParticipant { get; }

    private static DtmfTone[] TonesOf(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Length > 0 && keys.All(DtmfTone.IsKey)
            ? [.. keys.Select(DtmfTone.FromKey)]
            : throw new ArgumentException("Name at least one key; a telephone has the keys 0 to 9, A to D, # and *.", nameof(keys));
    }
}
