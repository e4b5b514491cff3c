using CallAutomation.Client.Events;
using CallAutomation.Client.Registration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts an event hub into a service collection; the clients there use it.</summary>
public static class CallEventHubServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="CallEventHub"/> as a singleton. Clients that are added with <c>AddCallAutomationClient</c> use it, before or after this.</summary>
    /// <remarks>Give it the callbacks: <see cref="CallEventHub.ReceiveAsync(BinaryData, CancellationToken)"/> in the endpoint they come to.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">How it keeps and forgets; the defaults when omitted.</param>
    public static CallEventHubBuilder AddCallEventHub(this IServiceCollection services, Action<CallEventHubOptions>? configure = null)
    {
        OptionsBuilder<CallEventHubOptions> options = services.AddOptions<CallEventHubOptions>()
            .Configure<IServiceProvider>(static (options, provider) => options.LoggerFactory ??= provider.GetService<ILoggerFactory>());
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(static provider =>
        {
            CallEventHub hub = new(provider.GetRequiredService<IOptions<CallEventHubOptions>>().Value);
            foreach (HubSubscription subscription in provider.GetServices<HubSubscription>())
            {
                subscription.Attach(hub, provider);
            }

            return hub;
        });
        return new CallEventHubBuilder(services);
    }
}
