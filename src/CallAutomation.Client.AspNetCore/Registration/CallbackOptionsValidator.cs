using CallAutomation.Client.AspNetCore.Checks;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.AspNetCore.Registration;

/// <summary>Says at start, in one message, everything that is wrong with the configuration, and which keys to set.</summary>
internal sealed class CallbackOptionsValidator : IValidateOptions<CallAutomationCallbackOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, CallAutomationCallbackOptions options)
    {
        List<string> problems = [.. options.Unreadable, .. Issuer(options), .. Secrets(options), .. Addresses(options), .. Times(options), .. EventGrid(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Issuer(CallAutomationCallbackOptions options)
    {
        if (!Uri.TryCreate(options.Issuer, UriKind.Absolute, out Uri? issuer) || (issuer.Scheme != Uri.UriSchemeHttps && issuer.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"{options.KeyOf(nameof(options.Issuer))} is not a web address; leave it out for the service, or set an emulator's, such as http://127.0.0.1:8080.";
        }
        else if (issuer.Scheme == Uri.UriSchemeHttp && EmulatorIssuer.Of(options) is null)
        {
            yield return $"{options.KeyOf(nameof(options.Issuer))} is plain http on another machine, which is accepted in the environment Development only: anybody between could put in keys.";
        }

        if (options.OpenIdConfigurationUri is { } document)
        {
            if (!document.IsAbsoluteUri || !EmulatorIssuer.MayBeAsked(document, options))
            {
                yield return $"{options.KeyOf(nameof(options.OpenIdConfigurationUri))} is not an https address, nor that of an emulator on this machine.";
            }
        }
    }

    private static IEnumerable<string> Secrets(CallAutomationCallbackOptions options)
    {
        if (options.Secrets.Any(static secret => secret.Length < ShortestSecret))
        {
            yield return $"{options.KeyOf("Secret")} is too short: a secret has at least {ShortestSecret} characters, and should be made by a machine.";
        }

        if (string.IsNullOrWhiteSpace(options.SecretParameter) || options.SecretParameter == Telemetry.CallTrace.Parameter)
        {
            yield return $"{options.KeyOf(nameof(options.SecretParameter))} is not a name that can be used.";
        }
    }

    private static IEnumerable<string> Addresses(CallAutomationCallbackOptions options)
    {
        if (options.PublicUri is { } address && (!address.IsAbsoluteUri || !address.Scheme.StartsWith("http", StringComparison.Ordinal) || address.Query.Length + address.Fragment.Length > 0))
        {
            yield return $"{options.KeyOf(nameof(options.PublicUri))} is not a web address without a query, such as https://contoso.example.";
        }

        if (options.MaxBodySize is < 1024 or > 64 * 1024 * 1024)
        {
            yield return $"{options.KeyOf(nameof(options.MaxBodySize))} is a number of bytes from 1024 to 67108864.";
        }
    }

    private static IEnumerable<string> Times(CallAutomationCallbackOptions options)
    {
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > TimeSpan.FromMinutes(5))
        {
            yield return $"{options.KeyOf(nameof(options.ClockSkew))} is from 0 to 5 minutes: tokens live for five.";
        }

        if (options.HandledTimeout <= TimeSpan.Zero || options.HandledTimeout > TimeSpan.FromSeconds(30))
        {
            yield return $"{options.KeyOf(nameof(options.HandledTimeout))} is more than 0 and at most 30 seconds.";
        }

        if (options.DrainTimeout < TimeSpan.Zero || options.DrainTimeout > TimeSpan.FromMinutes(10))
        {
            yield return $"{options.KeyOf(nameof(options.DrainTimeout))} is from 0 to 10 minutes.";
        }
    }

    private static IEnumerable<string> EventGrid(CallAutomationCallbackOptions options)
    {
        EventGridCheckOptions entra = options.EventGrid;
        if (entra.TenantId is null == entra.Audiences.Count > 0)
        {
            yield return $"{options.KeyOf("EventGrid:TenantId")} and {options.KeyOf("EventGrid:Audience")} go together: set both, or neither.";
        }

        // Names such as 'common' would accept the tokens of every tenant there is.
        if (entra.TenantId is { } tenant && !Guid.TryParseExact(tenant, "D", out _))
        {
            yield return $"{options.KeyOf("EventGrid:TenantId")} is not the id of a tenant, a GUID.";
        }

        if (!entra.Authority.IsAbsoluteUri || entra.Authority.Scheme != Uri.UriSchemeHttps)
        {
            yield return $"{options.KeyOf("EventGrid:Authority")} is not an https address.";
        }

        if (string.IsNullOrWhiteSpace(entra.ApplicationId))
        {
            yield return $"{options.KeyOf("EventGrid:ApplicationId")} is empty: every application of the tenant could send.";
        }

        if (entra.Audiences.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{options.KeyOf("EventGrid:Audience")} has an entry that is empty.";
        }

        if (entra.AllowedHosts.Any(static host => string.IsNullOrWhiteSpace(host) || Uri.CheckHostName(host) != UriHostNameType.Dns))
        {
            yield return $"{options.KeyOf("EventGrid:AllowedHosts")} has an entry that is not the name of a host.";
        }
    }
}
