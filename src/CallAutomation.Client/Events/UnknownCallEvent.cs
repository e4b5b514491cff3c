using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>An event this library does not know, perhaps because the service is newer: <see cref="CallEvent.Type"/> and <see cref="CallEvent.RawJson"/> have it all.</summary>
public sealed record UnknownCallEvent : CallEvent
{
    private readonly ReadOnlyMemory<byte> _data;

    /// <summary>An event made by hand, for tests.</summary>
    public UnknownCallEvent()
    {
    }

    internal UnknownCallEvent(in EventEnvelope envelope)
        : base(envelope) => _data = envelope.Data;

    /// <summary>The <c>data</c> member as it came; empty where there was none.</summary>
    public BinaryData Data
    {
        get => BinaryData.FromBytes(_data);
        init => _data = value?.ToMemory() ?? default;
    }
}
