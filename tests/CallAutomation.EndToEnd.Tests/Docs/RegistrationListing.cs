using Azure;
using CallAutomation.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The listings of the page about registration. The test beside them runs them, and compares them with the page line by line.</summary>
internal static class RegistrationListing
{
    public static void FromConfiguration(IHostApplicationBuilder builder)
    {
        // Listing begins
        builder.Services.AddCallAutomationClient(builder.Configuration.GetSection("CallAutomation"));
        // Listing ends
    }

    public static void Several(IHostApplicationBuilder builder, string salesKey)
    {
        // Listing begins
        builder.Services.AddKeyedCallAutomationClient("support", builder.Configuration.GetSection("Support"));
        builder.Services.AddKeyedCallAutomationClient("sales", new Uri("https://sales.communication.azure.com"), new AzureKeyCredential(salesKey));
        // Listing ends
    }

    public static void Configured(IHostApplicationBuilder builder, string connectionString)
    {
        // Listing begins
        builder.Services
            .AddCallAutomationClient(connectionString, options => options.Retry.MaxRetries = 1)
            .AddHttpMessageHandler(() => new OutboundProxyHeader());
        // Listing ends
    }

    private sealed class OutboundProxyHeader : DelegatingHandler;
}
