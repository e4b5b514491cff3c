using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CallAutomation.Client.Tests.Telemetry;

/// <summary>Someone who listens to what all clients tell, and keeps what one of them said about its own host.</summary>
internal sealed class Observer : IDisposable
{
    private const string Source = "CallAutomation.Client";

    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<Measurement> _measurements = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public Observer(string host)
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Keep(activity, host),
        };
        ActivitySource.AddActivityListener(_traces);

        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(new Measurement(instrument, value, tags.ToArray().ToDictionary()), host));
        _metrics.Start();
    }

    public Activity Activity => _activities.Should().ContainSingle().Subject;

    public Measurement Measured => _measurements.Should().ContainSingle().Subject;

    public bool HasActivities => !_activities.IsEmpty;

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private void Keep(Activity activity, string host)
    {
        if (host.Equals(activity.GetTagItem("server.address")))
        {
            _activities.Enqueue(activity);
        }
    }

    private void Keep(Measurement measurement, string host)
    {
        if (host.Equals(measurement.Tags["server.address"]))
        {
            _measurements.Enqueue(measurement);
        }
    }

    internal sealed record Measurement(Instrument Instrument, double Value, Dictionary<string, object?> Tags);
}
