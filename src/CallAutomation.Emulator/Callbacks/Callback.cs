namespace CallAutomation.Emulator;

/// <summary>One event, ready to be posted.</summary>
internal sealed record Callback(string EventName, byte[] Body)
{
    public Uri Uri { get; init; } = null!;

    /// <summary>Set for what Event Grid delivers; null for what the service says itself.</summary>
    public NotificationTraits? Notification { get; init; }
}
