using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Emulator.Tests.Docs;

/// <summary>The listings of docs/emulator-security.md, in their order. The tests beside them run them, and compare them with the page line by line.</summary>
internal static class SecurityListings
{
    public static async Task<bool> ValidateAsync(CallEmulator emulator, string authorization)
    {
        // Listing begins
        ConfigurationManager<OpenIdConnectConfiguration> configuration = new(
            emulator.OpenIdConfigurationUri.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = false });

        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(
            authorization["Bearer ".Length..],
            new TokenValidationParameters
            {
                ConfigurationManager = configuration,
                ValidAudience = emulator.TokenAudience,
                ValidAlgorithms = ["RS256"],
            });
        // Listing ends
        return result.IsValid;
    }

    public static async Task<CallEmulator> TrustAsync(string publicKeys)
    {
        // Listing begins
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions
        {
            TokenIssuer = new TestTokenIssuer("https://issuer.example/", publicKeys) { Audience = "https://communication.azure.com" },
        });
        // Listing ends
        return emulator;
    }

    public static async Task SubscribeAsync(CallEmulator emulator, Uri webhook)
    {
        // Listing begins
        await emulator.SubscribeAsync(new EventGridSubscription(webhook) { Schema = EventGridSchema.CloudEvents });
        emulator.Phone("+14255550123").CallApplication("+14255550199", "Ms Patient");
        // Listing ends
    }
}
