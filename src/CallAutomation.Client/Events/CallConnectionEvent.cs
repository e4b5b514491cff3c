
namespace CallAutomation.Client.Events;

/// <summary>Something that happened to one leg of the application: nearly everything in a call.</summary>
public abstract record CallConnectionEvent : CallEvent
{
    /// <summary>An event with nothing known about it, for tests.</summary>
    private protected CallConnectionEvent()
    {
    }

    private protected CallConnectionEvent(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>
    /// The application's leg in the call. The stable versions always name it. Empty in an event made by hand without it, and in the preview versions where
    /// the application has no leg (it played or invited from outside), or where a play or an invitation was read from its data alone, which names no call.
    /// The base type has null then.
    /// </summary>
    public new string CallConnectionId
    {
        get => base.CallConnectionId ?? string.Empty;
        init => base.CallConnectionId = value;
    }
}
