using CallAutomation.Client.Hub;

namespace CallAutomation.Client;

/// <summary>The result of a request whose outcome an event tells; the event hub of the client brings the two together.</summary>
public abstract class AwaitableResult
{
    private protected AwaitableResult()
    {
    }

    /// <summary>Where the outcome arrives; null where no hub is attached.</summary>
    internal AwaitedOutcome? Outcome { get; set; }
}
