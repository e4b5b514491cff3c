using CallAutomation.Emulator.EventGrid;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>One event, ready to be posted.</summary>
internal sealed record Callback(string EventName, byte[] Body)
{
    public Uri Uri { get; init; } = null!;

    /// <summary>Whether it goes out without a token, as in languages that had none.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Set for what Event Grid delivers; null for what the service says itself.</summary>
    public NotificationTraits? Notification { get; init; }
}
