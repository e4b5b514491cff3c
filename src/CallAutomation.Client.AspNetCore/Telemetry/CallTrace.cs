using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace CallAutomation.Client.AspNetCore.Telemetry;

/// <summary>The trace in which a call was begun goes through the callback address, which the service repeats to whichever process it calls.</summary>
internal static class CallTrace
{
    public const string Parameter = "traceparent";

    /// <summary>An activity for what came, linked to the one in which its callback address was made.</summary>
    public static Activity? Start(ActivitySource source, string endpoint, string? query)
    {
        if (!source.HasListeners())
        {
            return null;
        }

        ActivityLink[] links = CauseOf(query) is { } cause ? [new ActivityLink(cause)] : [];
        Activity? activity = source.StartActivity("CallbackReceiver.Receive", ActivityKind.Consumer, parentContext: default, links: links);
        activity?.SetTag("call_automation.endpoint", endpoint);
        return activity;
    }

    private static ActivityContext? CauseOf(string? query)
    {
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            if (pair.DecodeName().Span.SequenceEqual(Parameter))
            {
                return ActivityContext.TryParse(pair.DecodeValue().ToString(), traceState: null, isRemote: true, out ActivityContext cause) ? cause : null;
            }
        }

        return null;
    }
}
