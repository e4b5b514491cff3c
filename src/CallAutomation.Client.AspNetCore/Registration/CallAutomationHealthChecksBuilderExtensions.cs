using CallAutomation.Client.AspNetCore.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of what receives callbacks.</summary>
public static class CallAutomationHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check: unhealthy when the event hub has ended or refuses events, or when the keys of an issuer cannot be obtained; degraded when they cannot be renewed,
    /// or a handler does not return and holds up its call.
    /// </summary>
    /// <param name="builder">What <c>AddHealthChecks</c> returned.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported instead of unhealthy.</param>
    /// <param name="tags">For choosing among checks.</param>
    public static IHealthChecksBuilder AddCallAutomationCallbacks(
        this IHealthChecksBuilder builder, string name = "call automation callbacks", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, static services => ActivatorUtilities.CreateInstance<CallbackHealthCheck>(services), failureStatus, tags));
    }
}
