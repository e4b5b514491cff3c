
namespace CallAutomation.Client.Events;

/// <summary>An event this library does not know, perhaps because the service is newer: <see cref="CallEvent.Type"/> and <see cref="CallEvent.RawJson"/> have it all.</summary>
/// <remarks>
/// An event that it knows and cannot use arrives so too, for instance an incoming call without the context that answers it; <see cref="Problem"/> then
/// says why. What all events of the service have, such as <see cref="CallEvent.CallConnectionId"/> and <see cref="CallEvent.ResultInformation"/>, is read
/// of both.
/// </remarks>
public sealed record UnknownCallEvent : CallEvent
{
    private readonly ReadOnlyMemory<byte> _data;

    /// <summary>An event made by hand, for tests.</summary>
    public UnknownCallEvent()
    {
    }

    internal UnknownCallEvent(in EventEnvelope envelope, string? problem)
        : base(envelope)
    {
        _data = envelope.Data;
        Problem = problem;
    }

    /// <summary>Why an event of a known type could not be read as one; null where the type is what is not known. It repeats nothing of the event.</summary>
    public string? Problem { get; init; }

    /// <summary>The <c>data</c> member as it came; empty where there was none.</summary>
    public BinaryData Data
    {
        get => BinaryData.FromBytes(_data);
        init => _data = value?.ToMemory() ?? default;
    }
}
