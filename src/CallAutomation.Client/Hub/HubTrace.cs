using System.Diagnostics;
using CallAutomation.Client.Events;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Hub;

/// <summary>The activities of events: one when it is received, linked to the request it came of, and one for each handler below it.</summary>
internal static class HubTrace
{
    private const string EventTag = "call_automation.event";

    /// <summary>How long a <c>traceparent</c> is, by which a context begins that the client has made.</summary>
    private const int TraceParentLength = 55;

    public static Activity? Receive(HandlerWork work)
    {
        if (!Instruments.Activities.HasListeners())
        {
            return null;
        }

        Activity? activity = Instruments.Activities.StartActivity("CallEventHub.Receive", ActivityKind.Consumer);
        if (activity is not null)
        {
            activity.SetTag(EventTag, work.Event.GetType().Name);
            work.Trace = new WorkTrace(activity.Context);
        }

        return activity;
    }

    /// <summary>Links what was received to its request, where that is known.</summary>
    public static void Link(Activity? activity, HandlerWork work)
    {
        if (activity is not null && (work.Trace?.Cause ?? ContextOf(work.Event.OperationContext)) is { } cause)
        {
            activity.AddLink(new ActivityLink(cause));
        }
    }

    public static Activity? Handle(HandlerWork work)
    {
        if (work.Trace is null)
        {
            return null;
        }

        Activity? activity = Instruments.Activities.StartActivity("CallEventHub.Handle", ActivityKind.Internal, work.Trace.Received);
        activity?.SetTag(EventTag, work.Event.GetType().Name);
        return activity;
    }

    /// <summary>A context for a request whose caller gave none. The trace is in it where there is one: the event may arrive in another process.</summary>
    public static string ContextWith(string id) => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true, Id: { Length: TraceParentLength } trace } && Instruments.Activities.HasListeners()
        ? $"{trace}.{id}"
        : id;

    private static ActivityContext? ContextOf(string? operationContext) =>
        operationContext is { Length: >= TraceParentLength } && operationContext.StartsWith("00-", StringComparison.Ordinal)
        && ActivityContext.TryParse(operationContext.Substring(0, TraceParentLength), traceState: null, isRemote: true, out ActivityContext context)
            ? context
            : null;
}
