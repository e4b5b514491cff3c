using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CallAutomation.Client.AspNetCore.Hosting;

/// <summary>Whether events can be checked, taken and handled.</summary>
internal sealed class CallbackHealthCheck(CallEventHub hub, CallbackReceiver receiver) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        CallEventHubStatus status = hub.GetStatus();
        Dictionary<string, object> data = new()
        {
            ["queued"] = status.Queued,
            ["unhandled"] = status.Unhandled,
            ["waiters"] = status.Waiters,
            ["oldest handler in seconds"] = Math.Round(status.LongestHandler.TotalSeconds, 1),
        };
        if (status.IsDisposed)
        {
            return Worst(context, "The event hub has ended.", data);
        }

        if (status.IsFull)
        {
            return Worst(context, "The event hub is full and refuses events: handlers do not return, or are too slow.", data);
        }

        List<string> problems = [];
        foreach (IssuerKeys keys in new[] { receiver.CallbackTokens?.Keys, receiver.EventGridTokens?.Keys }.OfType<IssuerKeys>())
        {
            // Perhaps nobody has asked for them yet, or it did not work.
            if (!await keys.ObtainAsync(cancellationToken).ConfigureAwait(false))
            {
                return Worst(context, $"The keys by which tokens are checked ({keys.Name}) cannot be obtained.", data);
            }

            if (keys.State.HasFailed)
            {
                problems.Add($"The keys by which tokens are checked ({keys.Name}) could not be renewed; the known ones are used.");
            }
        }

        if (status.IsStuck)
        {
            problems.Add("A handler has not returned for longer than HandlerPatience, and events of its call wait.");
        }

        return problems.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(string.Join(' ', problems), data: data);
    }

    private static HealthCheckResult Worst(HealthCheckContext context, string what, Dictionary<string, object> data) =>
        new(context.Registration.FailureStatus, what, data: data);
}
