using System.Security.Cryptography;
using CallAutomation.Emulator.Security;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Emulator.Tests.Docs;

public class SecurityListingTests
{
    [Fact]
    public async Task The_page_shows_the_code_that_is_compiled()
    {
        (string[] shown, string[] compiled) = await Listings.ReadAsync("emulator-security.md", "SecurityListings.cs");

        shown.Should().NotBeEmpty().And.Equal(compiled);
    }

    [Fact]
    public async Task The_code_on_the_page_believes_the_emulator_and_nobody_else()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await using WireStage other = await WireStage.StartAsync();
        await stage.CreateAsync();
        stage.Clock.Advance(1);
        string authorization = (await stage.Application.NextAsync()).Authorization!;

        (await SecurityListings.ValidateAsync(stage.Emulator, authorization)).Should().BeTrue();
        (await SecurityListings.ValidateAsync(other.Emulator, authorization)).Should().BeFalse();
    }

    [Fact]
    public async Task The_other_listings_run()
    {
        using RSA rsa = RSA.Create(2048);
        JsonWebKey key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)));
        await using Webhook webhook = await Webhook.StartAsync();
        await using CallEmulator emulator = await SecurityListings.TrustAsync($$"""{"keys":[{"kty":"RSA","n":"{{key.N}}","e":"{{key.E}}"}]}""");

        await SecurityListings.SubscribeAsync(emulator, webhook.Uri);

        (await webhook.NextAsync()).Method.Should().Be("OPTIONS");
        (await webhook.NextAsync()).Data.GetProperty("callerDisplayName").GetString().Should().Be("Ms Patient");
    }

    [Fact]
    public async Task The_page_names_what_is_published()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Docs", "emulator-security.md"));

        page.Should().Contain(CallEmulatorOptions.DefaultAccessKey)
            .And.Contain(SigningKey.Published().Id)
            .And.Contain(new CallEmulatorOptions().ResourceId.ToString())
            .And.Contain(SigningDocuments.ConfigurationPath)
            .And.Contain(SigningDocuments.KeysPath);
    }
}
