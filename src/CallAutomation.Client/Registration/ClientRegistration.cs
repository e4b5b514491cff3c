using Azure;
using Azure.Core;
using CallAutomation.Client.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.Registration;

/// <summary>Puts a client, its settings and its connections into a service collection.</summary>
internal static class ClientRegistration
{
    /// <summary>The HTTP client of the client that has no key; one that has appends it.</summary>
    private const string HttpClientName = "CallAutomation.Client";

    public static IHttpClientBuilder Add(IServiceCollection services, object? key, Action<CallAutomationClientSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        string name = key is null ? HttpClientName : $"{HttpClientName}:{key}";
        bool isKnown = services.Any(service => service.IsKeyedService == key is not null && Equals(service.ServiceKey, key) && service.ServiceType == typeof(CallAutomationClient));

        services.AddOptions<CallAutomationClientSettings>(name).Configure(configure).ValidateOnStart();
        if (!isKnown)
        {
            services.AddSingleton<IValidateOptions<CallAutomationClientSettings>>(provider => new SettingsValidator(name, provider));
        }

        if (key is null)
        {
            services.TryAddSingleton(provider => Create(provider, name));
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => Create(provider, name));
        }

        // The factory's loggers would write each filled-in address, and with it phone numbers; the client has a log of its own.
        return FactoryTransport.ConfigureConnections(services.AddHttpClient(name))
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static CallAutomationClient Create(IServiceProvider services, string name)
    {
        CallAutomationClientSettings settings = services.GetRequiredService<IOptionsMonitor<CallAutomationClientSettings>>().Get(name);
        CallAutomationClientOptions options = OptionsOf(settings);
        options.Transport = FactoryTransport.Create(services.GetRequiredService<IHttpClientFactory>(), name);
        options.EventHub = services.GetService<CallEventHub>();
        settings.ConfigureOptions?.Invoke(options);

        if (!string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            return new CallAutomationClient(settings.ConnectionString!, options);
        }

        AzureKeyCredential? key = settings.KeyCredential ?? (settings.AccessKey is null ? null : new AzureKeyCredential(settings.AccessKey));
        return key is not null
            ? new CallAutomationClient(settings.Endpoint!, key, options)
            : new CallAutomationClient(settings.Endpoint!, settings.Credential ?? services.GetRequiredService<TokenCredential>(), options);
    }

    private static CallAutomationClientOptions OptionsOf(CallAutomationClientSettings settings)
    {
        CallAutomationClientOptions options = new(settings.ServiceVersion ?? CallAutomationClientOptions.LatestVersion);
        options.InCallDeadline = settings.InCallDeadline ?? options.InCallDeadline;
        options.CallSetupDeadline = settings.CallSetupDeadline ?? options.CallSetupDeadline;
        options.Source = string.IsNullOrWhiteSpace(settings.Source) ? options.Source : new UserIdentifier(settings.Source!);
        options.CallbackUri = settings.CallbackUri ?? options.CallbackUri;
        return options;
    }
}
