using Azure;
using Azure.Core;
using CallAutomation.Client;
using CallAutomation.Client.Registration;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a <see cref="CallAutomationClient"/> to the services of an application.</summary>
/// <remarks>
/// <para>The client is a singleton. Its settings are validated when the host starts, and when the client is first asked for where there
/// is no host; the <see cref="Options.OptionsValidationException"/> names every key that is missing or wrong.</para>
/// <para>Requests go through <c>IHttpClientFactory</c>: connections are replaced after two minutes, <c>HttpClient.Timeout</c> is infinite
/// (deadlines are those of <see cref="CallAutomationClientOptions"/>), and the factory's loggers are removed, because they would write
/// phone numbers. Add handlers of your own to the builder that each method returns.</para>
/// </remarks>
public static partial class CallAutomationClientServiceCollectionExtensions
{
    /// <summary>Adds a client for the resource that a connection string names.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="connectionString"><c>endpoint=https://…;accesskey=…</c>, as the Azure portal shows it.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddCallAutomationClient(
        this IServiceCollection services, string connectionString, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, key: null, For(connectionString, configure));

    /// <summary>Adds a client that signs with an access key.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>.</param>
    /// <param name="credential">One of the two keys of the resource. A key updated later is used from the next attempt on.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddCallAutomationClient(
        this IServiceCollection services, Uri endpoint, AzureKeyCredential credential, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, key: null, For(endpoint, credential, configure));

    /// <summary>Adds a client that authenticates with Microsoft Entra ID.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>; https only.</param>
    /// <param name="credential">For example a <c>DefaultAzureCredential</c>.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddCallAutomationClient(
        this IServiceCollection services, Uri endpoint, TokenCredential credential, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, key: null, For(endpoint, credential, configure));

    /// <summary>Adds a client whose settings are read from configuration.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="section">
    /// The section whose keys are named like the properties of <see cref="CallAutomationClientSettings"/>, for example
    /// <c>configuration.GetSection("CallAutomation")</c> with <c>ConnectionString</c> in it. It is read when the client is made.
    /// </param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddCallAutomationClient(this IServiceCollection services, IConfiguration section) =>
        ClientRegistration.Add(services, key: null, For(section));

    /// <summary>Adds a client whose settings are made by a delegate. Called for the same client again, it adds to them.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Fills in the settings when the client is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddCallAutomationClient(this IServiceCollection services, Action<CallAutomationClientSettings> configure) =>
        ClientRegistration.Add(services, key: null, configure);

    private static Action<CallAutomationClientSettings> For(string connectionString, Action<CallAutomationClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        return settings =>
        {
            settings.ConnectionString = connectionString;
            settings.ConfigureOptions += configure;
        };
    }

    private static Action<CallAutomationClientSettings> For(Uri endpoint, AzureKeyCredential credential, Action<CallAutomationClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return settings =>
        {
            settings.Endpoint = endpoint;
            settings.KeyCredential = credential;
            settings.ConfigureOptions += configure;
        };
    }

    private static Action<CallAutomationClientSettings> For(Uri endpoint, TokenCredential credential, Action<CallAutomationClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return settings =>
        {
            settings.Endpoint = endpoint;
            settings.Credential = credential;
            settings.ConfigureOptions += configure;
        };
    }

    private static Action<CallAutomationClientSettings> For(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return settings => SettingsReader.Read(section, settings);
    }
}
