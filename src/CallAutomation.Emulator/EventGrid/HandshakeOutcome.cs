namespace CallAutomation.Emulator.EventGrid;

/// <summary>What became of one try of a handshake; the reason is for people, and has no secret in it.</summary>
internal readonly record struct HandshakeOutcome(HandshakeAnswer Answer, string Reason, bool IsWorthAnotherTry = false, bool HasTimedOut = false)
{
    public static HandshakeOutcome Proved { get; } = new(HandshakeAnswer.Proved, "");
}

internal enum HandshakeAnswer
{
    /// <summary>The webhook wants the events.</summary>
    Proved,

    /// <summary>The webhook took the validation event and said nothing; somebody may still get the validation address.</summary>
    Silent,

    /// <summary>The webhook does not want the events, or nobody is there.</summary>
    Failed,
}
