using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Telemetry;

/// <summary>What the client tells observers: activities, measurements and log events, all with the route template, never the address.</summary>
internal sealed class Instruments(Uri endpoint, CallAutomationClientOptions.DiagnosticsChoice choice)
{
    /// <summary>The name under which traces and metrics are subscribed to.</summary>
    public const string SourceName = "CallAutomation.Client";

    public static readonly ActivitySource Activities = new(SourceName);

    public static readonly Histogram<double> Durations = new Meter(SourceName).CreateHistogram<double>(
        "call_automation.client.operation.duration", "s", "Time until the service accepted or refused an operation, all tries together.");

    public string Host { get; } = endpoint.Host;

    public int Port { get; } = endpoint.Port;

    public bool Logs { get; } = choice.Logs;

    public Observation Observe(Operation operation, Request request)
    {
        Activity? activity = choice.Traces ? Activities.StartActivity(operation.Name, ActivityKind.Client) : null;
        return new Observation(this, operation, request, activity);
    }
}
