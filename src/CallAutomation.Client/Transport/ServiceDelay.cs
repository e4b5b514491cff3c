using Azure;
using Azure.Core;

namespace CallAutomation.Client.Transport;

/// <summary>The pauses between tries: those the user chose, and never shorter than the service asks for.</summary>
/// <remarks>Azure.Core reads <c>Retry-After</c> too, but dates in the culture of the thread, where many are lost.</remarks>
internal sealed class ServiceDelay : DelayStrategy
{
    private readonly DelayStrategy _chosen;

    private ServiceDelay(DelayStrategy chosen)
        : base(RetryAfter.Longest, jitterFactor: 0)
    {
        _chosen = chosen;
    }

    /// <summary>As Azure.Core itself would make it of these options.</summary>
    public static ServiceDelay From(RetryOptions retry) => new(retry.Mode == RetryMode.Fixed
        ? CreateFixedDelayStrategy(retry.Delay)
        : CreateExponentialDelayStrategy(retry.Delay, retry.MaxDelay));

    protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber)
    {
        // Without the response, whose header is read here and not by Azure.Core.
        TimeSpan delay = _chosen.GetNextDelay(null, retryNumber);
        TimeSpan asked = (response is null ? null : RetryAfter.Of(response)) ?? TimeSpan.Zero;
        return asked > delay ? asked : delay;
    }
}
