using Azure;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Registration;

public class AddCallAutomationClientTests
{
    private readonly ServiceCollection _services = new();
    private readonly Line _line = new();

    [Fact]
    public async Task Gives_a_client_that_signs_with_the_key_of_a_connection_string()
    {
        _line.Answers(_services.AddCallAutomationClient(Line.ConnectionString));

        await UseAsync(TheClient());

        _line.Last.RequestUri!.Host.Should().Be("contoso.example");
        Authorization().Should().StartWith("HMAC-SHA256 ");
    }

    [Fact]
    public async Task Takes_an_access_key()
    {
        _line.Answers(_services.AddCallAutomationClient(new Uri("https://contoso.example"), new AzureKeyCredential(Line.AccessKey)));

        await UseAsync(TheClient());

        Authorization().Should().StartWith("HMAC-SHA256 ");
    }

    [Fact]
    public async Task Takes_a_token_credential()
    {
        _line.Answers(_services.AddCallAutomationClient(new Uri("https://contoso.example"), new OneToken("token-given")));

        await UseAsync(TheClient());

        Authorization().Should().Be("Bearer token-given");
    }

    [Fact]
    public async Task Uses_the_token_credential_of_the_services_where_configuration_names_no_key()
    {
        _services.AddSingleton<TokenCredential>(new OneToken("token-of-services"));
        _line.Answers(_services.AddCallAutomationClient(Section(("Endpoint", "https://contoso.example"))));

        await UseAsync(TheClient());

        Authorization().Should().Be("Bearer token-of-services");
    }

    [Fact]
    public async Task Reads_its_settings_from_configuration()
    {
        _line.Answers(_services.AddCallAutomationClient(Section(
            ("Endpoint", "https://contoso.example"), ("AccessKey", Line.AccessKey), ("ServiceVersion", "2024-09-15"))));

        await UseAsync(TheClient());

        Authorization().Should().StartWith("HMAC-SHA256 ");
        _line.Last.RequestUri!.Query.Should().Be("?api-version=2024-09-15");
    }

    [Fact]
    public void Reads_what_the_preview_versions_need_from_configuration()
    {
        CallAutomationClientOptions? made = null;
        _services.AddCallAutomationClient(Section(
            ("ConnectionString", Line.ConnectionString), ("ServiceVersion", "2021-08-30-preview"), ("Source", "8:acs:a_b"), ("CallbackUri", "https://app.example/callbacks")));
        _services.AddCallAutomationClient(settings => settings.ConfigureOptions = options => made = options);

        TheClient();

        made!.Version.Should().Be(ServiceVersion.V2021_08_30_Preview);
        made.Source.Should().Be(new UserIdentifier("8:acs:a_b"));
        made.CallbackUri.Should().Be(new Uri("https://app.example/callbacks"));
    }

    [Fact]
    public void Reads_deadlines_from_configuration()
    {
        CallAutomationClientOptions? made = null;
        _services.AddCallAutomationClient(Section(
            ("ConnectionString", Line.ConnectionString), ("InCallDeadline", "00:00:04"), ("CallSetupDeadline", "00:00:20")));
        _services.AddCallAutomationClient(settings => settings.ConfigureOptions = options => made = options);

        TheClient();

        made!.InCallDeadline.Should().Be(TimeSpan.FromSeconds(4));
        made.CallSetupDeadline.Should().Be(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Lets_the_application_configure_the_options()
    {
        _line.Answers(_services.AddCallAutomationClient(Line.ConnectionString, options => options.Diagnostics.ApplicationId = "switchboard"));

        await UseAsync(TheClient());

        _line.Last.Headers.UserAgent.ToString().Should().StartWith("switchboard");
    }

    [Fact]
    public async Task Sends_through_handlers_of_the_application()
    {
        IHttpClientBuilder connections = _services.AddCallAutomationClient(Line.ConnectionString).AddHttpMessageHandler(() => new Stamp());
        _line.Answers(connections);

        await UseAsync(TheClient());

        _line.Last.Headers.Contains("X-Stamp").Should().BeTrue();
    }

    [Fact]
    public async Task Keeps_clients_with_keys_apart()
    {
        _services.AddKeyedCallAutomationClient("sales", "endpoint=https://sales.example/;accesskey=" + Line.AccessKey);
        Line support = new();
        support.Answers(_services.AddKeyedCallAutomationClient("support", settings =>
        {
            settings.ConnectionString = Line.ConnectionString;
            settings.ServiceVersion = ServiceVersion.V2023_10_15;
        }));
        ServiceProvider provider = _services.BuildServiceProvider();

        await UseAsync(provider.GetRequiredKeyedService<CallAutomationClient>("support"));

        support.Last.RequestUri!.Host.Should().Be("contoso.example");
        provider.GetRequiredKeyedService<CallAutomationClient>("sales").Should().NotBeSameAs(provider.GetRequiredKeyedService<CallAutomationClient>("support"));
        provider.GetService<CallAutomationClient>().Should().BeNull();
    }

    [Fact]
    public void Gives_everyone_the_same_client()
    {
        _services.AddCallAutomationClient(Line.ConnectionString);
        ServiceProvider provider = _services.BuildServiceProvider();

        CallAutomationClient first = provider.GetRequiredService<CallAutomationClient>();

        provider.GetRequiredService<CallAutomationClient>().Should().BeSameAs(first);
    }

    [Fact]
    public void Leaves_a_client_the_application_put_there()
    {
        CallAutomationClient own = new(Line.ConnectionString);
        _services.AddSingleton(own);
        _services.AddCallAutomationClient(Line.ConnectionString);

        CallAutomationClient given = TheClient();

        given.Should().BeSameAs(own);
    }

    private static Task UseAsync(CallAutomationClient client) => client.GetCallConnection("call-1").CancelAllMediaAsync();

    private static IConfigurationSection Section(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => new KeyValuePair<string, string?>($"CallAutomation:{pair.Key}", pair.Value)))
        .Build()
        .GetSection("CallAutomation");

    private CallAutomationClient TheClient() => _services.BuildServiceProvider().GetRequiredService<CallAutomationClient>();

    private string Authorization() => _line.Last.Headers.GetValues("Authorization").Single();

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OneToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
