using System.Diagnostics.Metrics;
using CallAutomation.Client.Events;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Hub;

/// <summary>What a hub tells observers.</summary>
internal static class HubInstruments
{
    private static readonly Meter s_meter = new(Instruments.SourceName);

    private static readonly Counter<long> s_events = s_meter.CreateCounter<long>(
        "call_automation.hub.events", "{event}", "Events a hub was given: accepted, duplicate, refused; and dropped ones, which nobody can ask for any more.");

    private static readonly Counter<long> s_failures = s_meter.CreateCounter<long>("call_automation.hub.handler.failures", "{failure}", "Handlers that threw.");

    private static readonly Histogram<double> s_durations = s_meter.CreateHistogram<double>("call_automation.hub.handler.duration", "s", "How long handlers ran.");

    private static readonly List<WeakReference<CallEventHub>> s_hubs = [];
    private static bool s_isObserved;

    /// <summary>Has what waits in a hub observed, for as long as the hub lives.</summary>
    public static void Watch(CallEventHub hub)
    {
        lock (s_hubs)
        {
            if (!s_isObserved)
            {
                s_isObserved = true;
                s_meter.CreateObservableUpDownCounter("call_automation.hub.queue", static () => Sum(static hub => hub.Queued), "{event}", "Events that wait for their handlers.");
                s_meter.CreateObservableUpDownCounter(
                    "call_automation.hub.waiters", static () => Sum(static hub => hub.Expected), "{wait}", "Waits, readers, and requests whose end has not come.");
            }

            s_hubs.RemoveAll(static other => !other.TryGetTarget(out _));
            s_hubs.Add(new WeakReference<CallEventHub>(hub));
        }
    }

    public static void Received(string result) => s_events.Add(1, new KeyValuePair<string, object?>("result", result));

    public static void Failed(Type handled, Exception failure)
    {
        s_failures.Add(1, new KeyValuePair<string, object?>("event", handled.Name));
        CallAutomationEventSource.Log.HandlerFailed(handled.Name, failure.GetType().FullName ?? failure.GetType().Name);
    }

    public static void Handled(Type handled, TimeSpan duration) => s_durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("event", handled.Name));

    private static int Sum(Func<CallEventHub, int> count)
    {
        CallEventHub[] hubs;
        lock (s_hubs)
        {
            hubs = [.. s_hubs.Select(static known => known.TryGetTarget(out CallEventHub? hub) ? hub : null).OfType<CallEventHub>()];
        }

        return hubs.Sum(count);
    }
}
