using Azure;
using Azure.Core;
using Azure.Core.Extensions;
using Microsoft.Extensions.Azure;

namespace CallAutomation.Client.Tests.Registration;

public class AzureClientFactoryTests
{
    private readonly Factory _factory = new();

    [Fact]
    public void Makes_a_client_from_a_connection_string()
    {
        _factory.AddCallAutomationClient(Line.ConnectionString);

        _factory.Make().Should().BeOfType<CallAutomationClient>();
    }

    [Fact]
    public void Makes_a_client_from_an_access_key()
    {
        _factory.AddCallAutomationClient(new Uri("https://contoso.example"), new AzureKeyCredential(Line.AccessKey));

        _factory.Make().Should().BeOfType<CallAutomationClient>();
    }

    [Fact]
    public void Makes_a_client_with_the_credential_of_the_factory()
    {
        _factory.AddCallAutomationClient(new Uri("https://contoso.example"));

        _factory.Make().Should().BeOfType<CallAutomationClient>();
        _factory.GaveCredential.Should().BeTrue();
    }

    [Fact]
    public void Leaves_configuration_to_the_factory()
    {
        _factory.AddCallAutomationClient(new Section("CallAutomation"));

        _factory.Configuration.Should().Be(new Section("CallAutomation"));
    }

    private sealed record Section(string Path);

    private sealed class Factory : IAzureClientFactoryBuilderWithCredential, IAzureClientFactoryBuilderWithConfiguration<Section>
    {
        private Func<object?>? _make;

        public bool GaveCredential { get; private set; }

        public Section? Configuration { get; private set; }

        public object? Make() => _make!();

        public IAzureClientBuilder<TClient, TOptions> RegisterClientFactory<TClient, TOptions>(Func<TOptions, TClient> clientFactory)
            where TOptions : class
        {
            _make = () => clientFactory((TOptions)(object)new CallAutomationClientOptions());
            return new Registered<TClient, TOptions>();
        }

        public IAzureClientBuilder<TClient, TOptions> RegisterClientFactory<TClient, TOptions>(
            Func<TOptions, TokenCredential, TClient> clientFactory, bool requiresCredential = true)
            where TOptions : class
        {
            GaveCredential = requiresCredential;
            _make = () => clientFactory((TOptions)(object)new CallAutomationClientOptions(), DelegatedTokenCredential.Create((_, _) => default));
            return new Registered<TClient, TOptions>();
        }

        public IAzureClientBuilder<TClient, TOptions> RegisterClientFactory<TClient, TOptions>(Section configuration)
            where TOptions : class
        {
            Configuration = configuration;
            return new Registered<TClient, TOptions>();
        }
    }

    private sealed class Registered<TClient, TOptions> : IAzureClientBuilder<TClient, TOptions>
        where TOptions : class;
}
