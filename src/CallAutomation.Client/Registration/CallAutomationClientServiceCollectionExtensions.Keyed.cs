using Azure;
using Azure.Core;
using CallAutomation.Client;
using CallAutomation.Client.Registration;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class CallAutomationClientServiceCollectionExtensions
{
    /// <summary>Adds one of several clients, for the resource that a connection string names.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="serviceKey">What the client is asked for by: <c>[FromKeyedServices("support")] CallAutomationClient client</c>.</param>
    /// <param name="connectionString"><c>endpoint=https://…;accesskey=…</c>, as the Azure portal shows it.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddKeyedCallAutomationClient(
        this IServiceCollection services, string serviceKey, string connectionString, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, Checked(serviceKey), For(connectionString, configure));

    /// <summary>Adds one of several clients; it signs with an access key.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="serviceKey">What the client is asked for by: <c>[FromKeyedServices("support")] CallAutomationClient client</c>.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>.</param>
    /// <param name="credential">One of the two keys of the resource. A key updated later is used from the next attempt on.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddKeyedCallAutomationClient(
        this IServiceCollection services, string serviceKey, Uri endpoint, AzureKeyCredential credential, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, Checked(serviceKey), For(endpoint, credential, configure));

    /// <summary>Adds one of several clients; it authenticates with Microsoft Entra ID.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="serviceKey">What the client is asked for by: <c>[FromKeyedServices("support")] CallAutomationClient client</c>.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>; https only.</param>
    /// <param name="credential">For example a <c>DefaultAzureCredential</c>.</param>
    /// <param name="configure">Called with the options of the client before it is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddKeyedCallAutomationClient(
        this IServiceCollection services, string serviceKey, Uri endpoint, TokenCredential credential, Action<CallAutomationClientOptions>? configure = null) =>
        ClientRegistration.Add(services, Checked(serviceKey), For(endpoint, credential, configure));

    /// <summary>Adds one of several clients, with settings read from configuration.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="serviceKey">What the client is asked for by: <c>[FromKeyedServices("support")] CallAutomationClient client</c>.</param>
    /// <param name="section">The section whose keys are named like the properties of <see cref="CallAutomationClientSettings"/>.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddKeyedCallAutomationClient(this IServiceCollection services, string serviceKey, IConfiguration section) =>
        ClientRegistration.Add(services, Checked(serviceKey), For(section));

    /// <summary>Adds one of several clients, with settings made by a delegate. Called for the same client again, it adds to them.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="serviceKey">What the client is asked for by: <c>[FromKeyedServices("support")] CallAutomationClient client</c>.</param>
    /// <param name="configure">Fills in the settings when the client is made.</param>
    /// <returns>The builder of the client's HTTP connections.</returns>
    public static IHttpClientBuilder AddKeyedCallAutomationClient(
        this IServiceCollection services, string serviceKey, Action<CallAutomationClientSettings> configure) =>
        ClientRegistration.Add(services, Checked(serviceKey), configure);

    private static string Checked(string serviceKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceKey);
        return serviceKey;
    }
}
