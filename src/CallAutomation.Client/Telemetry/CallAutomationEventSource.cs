using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Tracing;

namespace CallAutomation.Client.Telemetry;

/// <summary>The client's log, heard by Azure.Core's <c>AzureEventSourceListener</c> and by whatever forwards it to <c>ILogger</c>.</summary>
[EventSource(Name = "CallAutomation-Client")]
internal sealed class CallAutomationEventSource : EventSource
{
    public static readonly CallAutomationEventSource Log = new();

    private CallAutomationEventSource()
        : base("CallAutomation-Client", EventSourceSettings.Default, "AzureEventSource", "true")
    {
    }

    [Event(1, Level = EventLevel.Informational, Message = "{0}: {1} {2} [{3}]")]
    public void Sending(string operation, string method, string route, string clientRequestId)
    {
        if (IsEnabled())
        {
            WriteEvent(1, operation, method, route, clientRequestId);
        }
    }

    [Event(2, Level = EventLevel.Informational, Message = "{0}: {1} answered {2} after {3} ms [{4}]")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only primitive values are written.")]
    public void Accepted(string operation, string route, int status, double milliseconds, string clientRequestId)
    {
        if (IsEnabled())
        {
            WriteEvent(2, operation, route, status, milliseconds, clientRequestId);
        }
    }

    [Event(3, Level = EventLevel.Warning, Message = "{0}: {1} failed with {2} {3} after {4} ms [{5}]")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only primitive values are written.")]
    public void Failed(string operation, string route, int status, string errorType, double milliseconds, string clientRequestId)
    {
        if (IsEnabled())
        {
            WriteEvent(3, operation, route, status, errorType, milliseconds, clientRequestId);
        }
    }

    [Event(4, Level = EventLevel.Error, Message = "A handler of {0} threw {1}; the event counts as handled.")]
    public void HandlerFailed(string eventType, string errorType)
    {
        if (IsEnabled())
        {
            WriteEvent(4, eventType, errorType);
        }
    }

    [Event(5, Level = EventLevel.Warning, Message = "A handler of {0} is still running; the next events of its call wait for it.")]
    public void HandlerSlow(string eventType)
    {
        if (IsEnabled())
        {
            WriteEvent(5, eventType);
        }
    }

    [Event(6, Level = EventLevel.Error, Message = "The application could not leave a call after a visit, and is still there as {0}: {1}.")]
    public void VisitNotLeft(string callConnectionId, string errorType)
    {
        if (IsEnabled())
        {
            WriteEvent(6, callConnectionId, errorType);
        }
    }
}
