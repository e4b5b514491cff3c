using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core.Extensions;
using CallAutomation.Client;

namespace Microsoft.Extensions.Azure;

/// <summary>Adds a <see cref="CallAutomationClient"/> to the Azure client factory: <c>services.AddAzureClients(clients => clients.AddCallAutomationClient(…))</c>.</summary>
/// <remarks>
/// Azure.Core's shared connections or those of the options are used. Where the factory's conveniences are not needed,
/// <c>services.AddCallAutomationClient</c> gives more: validated settings and connections of <c>IHttpClientFactory</c>.
/// </remarks>
public static class CallAutomationClientBuilderExtensions
{
    /// <summary>Adds a client for the resource that a connection string names.</summary>
    /// <param name="builder">The Azure client factory.</param>
    /// <param name="connectionString"><c>endpoint=https://…;accesskey=…</c>, as the Azure portal shows it.</param>
    /// <typeparam name="TBuilder">The kind of factory.</typeparam>
    public static IAzureClientBuilder<CallAutomationClient, CallAutomationClientOptions> AddCallAutomationClient<TBuilder>(
        this TBuilder builder, string connectionString)
        where TBuilder : IAzureClientFactoryBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.RegisterClientFactory<CallAutomationClient, CallAutomationClientOptions>(
            options => new CallAutomationClient(connectionString, options));
    }

    /// <summary>Adds a client that signs with an access key.</summary>
    /// <param name="builder">The Azure client factory.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>.</param>
    /// <param name="credential">One of the two keys of the resource.</param>
    /// <typeparam name="TBuilder">The kind of factory.</typeparam>
    public static IAzureClientBuilder<CallAutomationClient, CallAutomationClientOptions> AddCallAutomationClient<TBuilder>(
        this TBuilder builder, Uri endpoint, AzureKeyCredential credential)
        where TBuilder : IAzureClientFactoryBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.RegisterClientFactory<CallAutomationClient, CallAutomationClientOptions>(
            options => new CallAutomationClient(endpoint, credential, options));
    }

    /// <summary>Adds a client that authenticates with the token credential of the factory.</summary>
    /// <param name="builder">The Azure client factory.</param>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>; https only.</param>
    /// <typeparam name="TBuilder">The kind of factory.</typeparam>
    public static IAzureClientBuilder<CallAutomationClient, CallAutomationClientOptions> AddCallAutomationClient<TBuilder>(
        this TBuilder builder, Uri endpoint)
        where TBuilder : IAzureClientFactoryBuilderWithCredential
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.RegisterClientFactory<CallAutomationClient, CallAutomationClientOptions>(
            (options, credential) => new CallAutomationClient(endpoint, credential, options));
    }

    /// <summary>Adds a client whose constructor arguments and options the factory reads from configuration, by reflection.</summary>
    /// <param name="builder">The Azure client factory.</param>
    /// <param name="configuration">The section with <c>connectionString</c>, or with <c>endpoint</c> and what the credential needs.</param>
    /// <typeparam name="TBuilder">The kind of factory.</typeparam>
    /// <typeparam name="TConfiguration">The kind of configuration.</typeparam>
    [RequiresUnreferencedCode("The factory binds by reflection. In a trimmed application use services.AddCallAutomationClient(section), which does not.")]
    [RequiresDynamicCode("The factory binds by reflection. In an application compiled ahead of time use services.AddCallAutomationClient(section), which does not.")]
    public static IAzureClientBuilder<CallAutomationClient, CallAutomationClientOptions> AddCallAutomationClient<TBuilder, TConfiguration>(
        this TBuilder builder, TConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilderWithConfiguration<TConfiguration>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.RegisterClientFactory<CallAutomationClient, CallAutomationClientOptions>(configuration);
    }
}
