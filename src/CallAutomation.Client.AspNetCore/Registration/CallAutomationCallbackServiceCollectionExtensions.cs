using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.AspNetCore.Hosting;
using CallAutomation.Client.AspNetCore.Registration;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what receives callbacks and notifications of Event Grid to the services of an application.</summary>
public static class CallAutomationCallbackServiceCollectionExtensions
{
    /// <summary>Adds what <c>MapCallAutomationCallbacks</c> and <c>MapCallAutomationEventGrid</c> need, with a <see cref="CallEventHub"/>, configured by a section.</summary>
    /// <remarks>
    /// The framework's log of requests (<c>Microsoft.AspNetCore.Hosting.Diagnostics</c>) shows query strings, and with them the secret: below warnings it is switched
    /// off, unless a rule of yours names exactly that category.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="section">The section whose keys are named like the properties of <see cref="CallAutomationCallbackOptions"/>.</param>
    /// <returns>What says who handles the events.</returns>
    public static CallEventHubBuilder AddCallAutomationCallbacks(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddCallAutomationCallbacks(options => CallbackOptionsReader.Read(section, options));
    }

    /// <summary>Adds what <c>MapCallAutomationCallbacks</c> and <c>MapCallAutomationEventGrid</c> need, with a <see cref="CallEventHub"/>, configured by code.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Fills in the options.</param>
    /// <returns>What says who handles the events.</returns>
    public static CallEventHubBuilder AddCallAutomationCallbacks(this IServiceCollection services, Action<CallAutomationCallbackOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        // The environment decides whether an issuer on another machine may speak plain http, which the validator asks.
        services.AddOptions<CallAutomationCallbackOptions>()
            .Configure<IServiceProvider>(static (options, provider) => options.IsDevelopment = provider.GetService<IHostEnvironment>()?.IsDevelopment() == true)
            .Configure(configure)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CallAutomationCallbackOptions>, CallbackOptionsValidator>());
        services.AddMetrics();
        services.AddLogging();
        services.PostConfigure<LoggerFilterOptions>(QuietHosting.Apply);
        services.AddOptions<HostOptions>().PostConfigure<IOptions<CallAutomationCallbackOptions>>(HubDrain.GiveTime);
        services.AddHttpClient(
            TokenChecks.ConnectionName,
            static client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(static () => IssuerConnections.CreateHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton(static provider => ActivatorUtilities.CreateInstance<CallbackReceiver>(provider));
        services.TryAddSingleton(static provider => new CallbackAddress(provider.GetRequiredService<IOptions<CallAutomationCallbackOptions>>(), provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HubDrain>());
        return services.AddCallEventHub();
    }

    /// <summary>Takes callbacks from anybody who knows the address, without any check, which is logged as critical at every start. For experiments only.</summary>
    /// <param name="builder">What <c>AddCallAutomationCallbacks</c> returned.</param>
    public static CallEventHubBuilder AllowAnonymousCallbacks(this CallEventHubBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<CallAutomationCallbackOptions>(static options => options.AllowsAnonymousCallbacks = true);
        return builder;
    }

    /// <summary>Takes notifications of Event Grid from anybody who knows the address, without any check, which is logged as critical at every start. For experiments only.</summary>
    /// <param name="builder">What <c>AddCallAutomationCallbacks</c> returned.</param>
    public static CallEventHubBuilder AllowAnonymousEventGrid(this CallEventHubBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<CallAutomationCallbackOptions>(static options => options.AllowsAnonymousEventGrid = true);
        return builder;
    }
}
