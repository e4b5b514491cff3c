
namespace CallAutomation.Client.Events;

/// <summary>A participant pressed a key. Since 2023-10-15, and in the preview versions, whose calls send every key without being asked.</summary>
public sealed record ToneReceived : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public ToneReceived()
    {
    }

    internal ToneReceived(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>The key.</summary>
    public DtmfTone Tone { get; init; }

    /// <summary>The place of this key among all keys of the call; deliveries may overtake each other.</summary>
    public int? SequenceId { get; init; }
}
