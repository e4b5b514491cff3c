namespace CallAutomation.Emulator;

/// <summary>Somebody's line into a call: a telephone's or an application's.</summary>
internal abstract class Leg(Conversation conversation, Identity identity)
{
    public Conversation Conversation { get; } = conversation;

    public Identity Identity { get; } = identity;

    /// <summary>The call is over for this leg, by no doing of its own.</summary>
    public abstract void Drop(CallResult result);
}
