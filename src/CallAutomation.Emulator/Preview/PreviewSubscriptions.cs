namespace CallAutomation.Emulator.Preview;

/// <summary>What a call reports beyond its state, as its creator asked. Words nobody knows are passed over.</summary>
internal readonly record struct PreviewSubscriptions(IReadOnlyList<string> Events)
{
    public bool HasRoster => Events.Contains("participantsUpdated", StringComparer.OrdinalIgnoreCase);

    public bool HasTones => Events.Contains("dtmfReceived", StringComparer.OrdinalIgnoreCase);

    public static PreviewSubscriptions None { get; } = new([]);
}
