using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>What the counters of one application have counted, by name, and by name and reason.</summary>
internal sealed class CountedMetrics : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _sums = new();
    private readonly MeterListener _listener = new();

    public CountedMetrics(IServiceProvider services)
    {
        IMeterFactory mine = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, mine))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            foreach ((string key, object? tag) in tags)
            {
                if (key == "reason")
                {
                    _sums.AddOrUpdate($"{instrument.Name}:{tag}", value, (_, sum) => sum + value);
                }
            }
        });
        _listener.Start();
    }

    public long this[string name] => _sums.GetValueOrDefault(name);

    public void Dispose() => _listener.Dispose();
}
