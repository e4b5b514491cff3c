using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace CallAutomation.Client.AspNetCore.Checks;

/// <summary>Makes the checks of tokens that the options ask for.</summary>
internal sealed class TokenChecks(CallAutomationCallbackOptions options, IHttpClientFactory connections, TimeProvider clock, ILogger logger)
{
    /// <summary>The name of the connections to issuers and to Event Grid's addresses of confirmation.</summary>
    public const string ConnectionName = "CallAutomation.Client.AspNetCore";

    private const string ConfigurationPath = "/calling/.well-known/acsopenidconfiguration";

    /// <summary>The token in callbacks; null where none is checked.</summary>
    public TokenCheck? ForCallbacks()
    {
        Uri? emulator = EmulatorIssuer.Of(options);
        string?[] known = [options.Audience?.Trim(), AsWritten(options.Audience), emulator is null ? null : EmulatorIssuer.Audience];
        string[] audiences = [.. known.OfType<string>()];
        if (!options.UsesTokens || audiences.Length == 0)
        {
            return null;
        }

        string issuer = options.Issuer.TrimEnd('/');
        string address = options.OpenIdConfigurationUri?.AbsoluteUri ?? issuer + ConfigurationPath;
        return new TokenCheck(Keys("callbacks", address, emulator is null), [issuer], audiences, options.ClockSkew, isEmulator: emulator is not null);
    }

    /// <summary>The token of Microsoft Entra ID in notifications of Event Grid; null where none is checked.</summary>
    public TokenCheck? ForEventGrid()
    {
        EventGridCheckOptions entra = options.EventGrid;
        if (entra.TenantId is not { } tenant || entra.Audience is not { } audience)
        {
            return null;
        }

        string authority = entra.Authority.AbsoluteUri.TrimEnd('/');
        return new TokenCheck(
            Keys("eventgrid", $"{authority}/{tenant}/v2.0/.well-known/openid-configuration", requiresHttps: true),

            // The two versions of its tokens name the tenant differently; which one comes is a setting of the application's registration.
            [$"{authority}/{tenant}/v2.0", $"https://sts.windows.net/{tenant}/"],
            [audience],
            options.ClockSkew,
            applicationId: entra.ApplicationId);
    }

    /// <summary>The id as the service writes it, which may have been copied in capitals or with braces.</summary>
    private static string? AsWritten(string? audience) => Guid.TryParse(audience, out Guid id) ? id.ToString("D") : null;

    private IssuerKeys Keys(string name, string address, bool requiresHttps) =>
        new(name, address, new HttpDocumentRetriever(connections.CreateClient(ConnectionName)) { RequireHttps = requiresHttps, SendAdditionalHeaderData = false }, clock, logger);
}
