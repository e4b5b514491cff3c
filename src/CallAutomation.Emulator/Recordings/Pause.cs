namespace CallAutomation.Emulator.Recordings;

/// <summary>A time in which a recording kept nothing; without an end it still lasts.</summary>
internal sealed record Pause(DateTimeOffset Begin, DateTimeOffset? End = null);
