using CallAutomation.Emulator.EventGrid;
using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>One event, ready to be posted.</summary>
internal sealed record Callback(string EventName, byte[] Body)
{
    /// <summary>The id of the event.</summary>
    public required string Id { get; init; }

    /// <summary>Whom it is about, for what may go wrong with it where no leg says so.</summary>
    public FaultSubject Faults { get; init; } = FaultSubject.None;

    public Uri Uri { get; init; } = null!;

    /// <summary>Whether it goes out without a token, as in languages that had none.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Set for what Event Grid delivers; null for what the service says itself.</summary>
    public NotificationTraits? Notification { get; init; }
}
