
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
    /// The application's leg in the call. The service always names it; empty only in an event made by hand, and where a play or an invitation of the
    /// preview versions was read from its data alone, which does not name the call.
    /// </summary>
    public new string CallConnectionId
    {
        get => base.CallConnectionId ?? string.Empty;
        init => base.CallConnectionId = value;
    }
}
