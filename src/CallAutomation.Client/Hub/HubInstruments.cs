using System.Diagnostics.Metrics;
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

    public static void Received(string result) => s_events.Add(1, new KeyValuePair<string, object?>("result", result));

    public static void Failed(Type handled, Exception failure)
    {
        s_failures.Add(1, new KeyValuePair<string, object?>("event", handled.Name));
        CallAutomationEventSource.Log.HandlerFailed(handled.Name, failure.GetType().FullName ?? failure.GetType().Name);
    }

    public static void Handled(Type handled, TimeSpan duration) => s_durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("event", handled.Name));
}
