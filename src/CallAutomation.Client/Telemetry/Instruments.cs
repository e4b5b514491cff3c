using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Telemetry;

/// <summary>What the client tells observers: activities, measurements and log events, all with the route template, never the address.</summary>
internal sealed class Instruments(Uri endpoint, CallAutomationClientOptions.DiagnosticsChoice choice)
{
    /// <summary>The name under which traces and metrics are subscribed to.</summary>
    public const string SourceName = "CallAutomation.Client";

    public static readonly ActivitySource Activities = new(SourceName, Version);

    public static readonly Histogram<double> Durations = new Meter(SourceName, Version).CreateHistogram(
        "call_automation.client.operation.duration",
        "s",
        "Time until the service accepted or refused an operation, all tries together.",
        tags: null,
        new InstrumentAdvice<double>
        {
            // Those of OpenTelemetry for HTTP, whose unit is the second, and one more: a call may be set up for 30 seconds.
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30],
        });

    public string Host { get; } = endpoint.Host;

    public int Port { get; } = endpoint.Port;

    public bool Logs { get; } = choice.Logs;

    public OperationTelemetry Observe(Operation operation, Request request)
    {
        Activity? activity = choice.Traces ? Activities.StartActivity(operation.Name, ActivityKind.Client) : null;
        return new OperationTelemetry(this, operation, request, activity);
    }

    /// <summary>The version of this library, without the commit.</summary>
    private static string? Version =>
        typeof(Instruments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
