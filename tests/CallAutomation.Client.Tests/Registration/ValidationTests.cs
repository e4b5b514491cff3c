using Azure;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.Tests.Registration;

public class ValidationTests
{
    private readonly ServiceCollection _services = new();

    [Theory]
    [InlineData("", "set CallAutomation:ConnectionString, or CallAutomation:Endpoint together with CallAutomation:AccessKey")]
    [InlineData("ConnectionString=endpoint=https://contoso.example/", "CallAutomation:ConnectionString: *'accesskey=' is missing")]
    [InlineData("ConnectionString=endpoint=https://contoso.example/;accesskey=a2V5|Endpoint=https://contoso.example", "leave out CallAutomation:Endpoint")]
    [InlineData("Endpoint=contoso|AccessKey=a2V5", "CallAutomation:Endpoint: *absolute http or https address")]
    [InlineData("Endpoint=https://contoso.example/calls|AccessKey=a2V5", "CallAutomation:Endpoint: *leave out path")]
    [InlineData("Endpoint=https://contoso.example", "set CallAutomation:AccessKey, or add a TokenCredential")]
    [InlineData("Endpoint=https://contoso.example|AccessKey=not base64!", "CallAutomation:AccessKey: *is not base64")]
    [InlineData("Endpoint=https://contoso.example|AccessKey=a2V5|ServiceVersion=2019-01-01", "CallAutomation:ServiceVersion is not a version")]
    [InlineData("Endpoint=https://contoso.example|AccessKey=a2V5|InCallDeadline=soon", "CallAutomation:InCallDeadline is not a time; write 00:00:10")]
    [InlineData("Endpoint=https://contoso.example|AccessKey=a2V5|CallbackUri=callbacks", "CallAutomation:CallbackUri: *absolute http or https address")]
    [InlineData("Endpoint=https://contoso.example|AccessKey=a2V5|CallSetupDeadline=-00:00:05", "CallAutomation:CallSetupDeadline must be a positive time")]
    public void Names_at_start_the_key_that_is_wrong(string configuration, string complaint)
    {
        _services.AddCallAutomationClient(Section(configuration));

        Action start = Start;

        start.Should().Throw<OptionsValidationException>().WithMessage($"*{complaint}*");
    }

    [Fact]
    public void Names_everything_that_is_wrong_at_once()
    {
        _services.AddCallAutomationClient(Section("Endpoint=https://contoso.example|InCallDeadline=soon|ServiceVersion=1"));

        Action start = Start;

        start.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(3);
    }

    [Fact]
    public void Never_repeats_a_value()
    {
        const string Secret = "c2VjcmV0c2VjcmV0";
        _services.AddCallAutomationClient(Section($"ConnectionString=endpoint={Secret};accesskey={Secret}|InCallDeadline={Secret}|ServiceVersion={Secret}"));
        _services.AddKeyedCallAutomationClient("other", Section($"Endpoint={Secret}|AccessKey={Secret}"));

        Action start = Start;

        Exception failure = start.Should().Throw<AggregateException>().Which;
        failure.ToString().Should().NotContain(Secret).And.Contain("CallAutomation:Endpoint");
    }

    [Fact]
    public void Speaks_of_properties_where_there_is_no_configuration()
    {
        _services.AddCallAutomationClient(settings => settings.Endpoint = new Uri("https://contoso.example"));

        Action start = Start;

        start.Should().Throw<OptionsValidationException>().WithMessage("*CallAutomationClientSettings.AccessKey*");
    }

    [Fact]
    public void Refuses_tokens_over_plain_http()
    {
        _services.AddSingleton<TokenCredential>(DelegatedTokenCredential.Create((_, _) => default));
        _services.AddCallAutomationClient(Section("Endpoint=http://localhost:8080"));

        Action start = Start;

        start.Should().Throw<OptionsValidationException>().WithMessage("*CallAutomation:Endpoint is plain http*set CallAutomation:AccessKey*");
    }

    [Fact]
    public void Refuses_two_credentials()
    {
        _services.AddCallAutomationClient(settings =>
        {
            settings.Endpoint = new Uri("https://contoso.example");
            settings.AccessKey = Line.AccessKey;
            settings.KeyCredential = new AzureKeyCredential(Line.AccessKey);
        });

        Action start = Start;

        start.Should().Throw<OptionsValidationException>().WithMessage("*several credentials*");
    }

    [Fact]
    public void Fails_when_the_client_is_asked_for_without_a_host()
    {
        _services.AddCallAutomationClient(Section(""));
        ServiceProvider provider = _services.BuildServiceProvider();

        Action ask = () => provider.GetRequiredService<CallAutomationClient>();

        ask.Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void Is_content_with_what_is_right()
    {
        _services.AddCallAutomationClient(Section($"ConnectionString={Line.ConnectionString}|ServiceVersion=2021-06-15-preview|Source=8:acs:a_b|CallbackUri=https://app.example/callbacks|InCallDeadline=00:00:05"));

        Action start = Start;

        start.Should().NotThrow();
    }

    private void Start() => _services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate();

    private static IConfigurationSection Section(string configuration) => new ConfigurationBuilder()
        .AddInMemoryCollection(configuration.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Select(pair => new KeyValuePair<string, string?>($"CallAutomation:{pair[0]}", pair[1])))
        .Build()
        .GetSection("CallAutomation");
}
