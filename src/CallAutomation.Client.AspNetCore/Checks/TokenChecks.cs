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
        string[] audiences = [.. AsWritten(options.Audience), .. emulator is null ? Array.Empty<string>() : [EmulatorIssuer.Audience]];
        if (!options.UsesTokens || audiences.Length == 0)
        {
            return null;
        }

        string[] issuers = [.. IssuersAsWritten(options.Issuer)];
        string address = options.OpenIdConfigurationUri?.AbsoluteUri ?? issuers[^1] + ConfigurationPath;
        return new TokenCheck(Keys("callbacks", address), issuers, audiences, options.ClockSkew, isEmulator: emulator is not null);
    }

    /// <summary>The token of Microsoft Entra ID in notifications of Event Grid; null where none is checked.</summary>
    public TokenCheck? ForEventGrid()
    {
        EventGridCheckOptions entra = options.EventGrid;
        string[] audiences = [.. entra.Audiences.SelectMany(AsWritten)];
        if (!Guid.TryParse(entra.TenantId, out Guid id) || audiences.Length == 0)
        {
            return null;
        }

        string tenant = id.ToString("D");
        string authority = entra.Authority.AbsoluteUri.TrimEnd('/');
        return new TokenCheck(
            Keys("eventgrid", $"{authority}/{tenant}/v2.0/.well-known/openid-configuration"),

            // The two versions of its tokens name the tenant differently; which one comes is a setting of the application's registration.
            [$"{authority}/{tenant}/v2.0", $"https://{FirstVersionHost(entra.Authority)}/{tenant}/"],
            audiences,
            options.ClockSkew,
            applicationId: entra.ApplicationId);
    }

    /// <summary>Who issues tokens of version 1: one for all clouds but that of China.</summary>
    private static string FirstVersionHost(Uri authority) =>
        authority.IdnHost.EndsWith(".cn", StringComparison.OrdinalIgnoreCase) ? "sts.chinacloudapi.cn" : "sts.windows.net";

    /// <summary>An audience, and where it is an id also as services write it: it may have been copied in capitals or with braces.</summary>
    private static IEnumerable<string> AsWritten(string? audience)
    {
        if (string.IsNullOrWhiteSpace(audience))
        {
            yield break;
        }

        yield return audience.Trim();
        if (Guid.TryParse(audience, out Guid id))
        {
            yield return id.ToString("D");
        }
    }

    /// <summary>An issuer, and last as issuers write themselves: without a slash at the end, and in small letters up to the path.</summary>
    private static IEnumerable<string> IssuersAsWritten(string issuer)
    {
        yield return issuer.Trim().TrimEnd('/');
        yield return new Uri(issuer.Trim()).AbsoluteUri.TrimEnd('/');
    }

    private IssuerKeys Keys(string name, string address) =>
        new(name, address, new IssuerDocuments(new HttpDocumentRetriever(connections.CreateClient(ConnectionName)) { RequireHttps = false, SendAdditionalHeaderData = false }, options), clock, logger);
}
