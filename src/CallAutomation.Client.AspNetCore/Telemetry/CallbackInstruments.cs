using System.Diagnostics.Metrics;
using System.Reflection;

namespace CallAutomation.Client.AspNetCore.Telemetry;

/// <summary>What is counted about requests; the hub counts events.</summary>
internal sealed class CallbackInstruments
{
    /// <summary>The name under which traces and metrics are subscribed to; that of the client, so that one subscription has both.</summary>
    public const string SourceName = "CallAutomation.Client";

    /// <summary>The version of this package, without the commit.</summary>
    public static readonly string? Version =
        typeof(CallbackInstruments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private readonly Counter<long> _received;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _reused;

    public CallbackInstruments(IMeterFactory meters)
    {
        Meter meter = meters.Create(SourceName, Version);
        _received = meter.CreateCounter<long>("call_automation.callbacks.received", "{request}", "Requests that came to the endpoints for callbacks and Event Grid.");
        _rejected = meter.CreateCounter<long>("call_automation.callbacks.rejected", "{request}", "Requests that were not accepted, by reason.");
        _reused = meter.CreateCounter<long>("call_automation.callbacks.tokens.reused", "{request}", "Accepted requests whose token had come before with other events.");
    }

    public void Received(string endpoint) => _received.Add(1, new KeyValuePair<string, object?>("endpoint", endpoint));

    public void Rejected(string endpoint, CallbackRejection rejection) =>
        _rejected.Add(1, new KeyValuePair<string, object?>("endpoint", endpoint), new KeyValuePair<string, object?>("reason", rejection.ToString()));

    public void Reused(string endpoint) => _reused.Add(1, new KeyValuePair<string, object?>("endpoint", endpoint));
}
