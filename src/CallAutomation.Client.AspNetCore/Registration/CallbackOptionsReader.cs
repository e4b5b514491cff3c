using System.Globalization;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Configuration;

namespace CallAutomation.Client.AspNetCore.Registration;

/// <summary>Reads the options from configuration, key by key: reflection would not survive trimming.</summary>
internal static class CallbackOptionsReader
{
    private delegate bool Understands<T>(string text, out T value);

    public static void Read(IConfiguration configuration, CallAutomationCallbackOptions options)
    {
        options.SectionPath = configuration is IConfigurationSection section ? section.Path : string.Empty;
        options.Audience = Text(configuration, nameof(options.Audience)) ?? options.Audience;
        options.Issuer = Text(configuration, nameof(options.Issuer)) ?? options.Issuer;
        options.SecretParameter = Text(configuration, nameof(options.SecretParameter)) ?? options.SecretParameter;
        options.OpenIdConfigurationUri = Address(configuration, nameof(options.OpenIdConfigurationUri)) ?? options.OpenIdConfigurationUri;
        options.PublicUri = Address(configuration, nameof(options.PublicUri)) ?? options.PublicUri;
        foreach (string secret in Texts(configuration, "Secret", nameof(options.Secrets)))
        {
            options.Secrets.Add(secret);
        }

        options.UsesTokens = Value<bool>(configuration, nameof(options.UsesTokens), bool.TryParse, "true or false", options) ?? options.UsesTokens;
        options.RefusesReusedTokens =
            Value<bool>(configuration, nameof(options.RefusesReusedTokens), bool.TryParse, "true or false", options) ?? options.RefusesReusedTokens;
        options.Acknowledgement = Value<CallEventAcknowledgement>(
            configuration, nameof(options.Acknowledgement), TryReadName, "OnQueued or OnHandled", options) ?? options.Acknowledgement;
        options.ClockSkew = Time(configuration, nameof(options.ClockSkew), options) ?? options.ClockSkew;
        options.HandledTimeout = Time(configuration, nameof(options.HandledTimeout), options) ?? options.HandledTimeout;
        options.DrainTimeout = Time(configuration, nameof(options.DrainTimeout), options) ?? options.DrainTimeout;
        options.MaxBodySize = Value<int>(configuration, nameof(options.MaxBodySize), TryReadNumber, "a number of bytes", options) ?? options.MaxBodySize;
        Read(configuration.GetSection(nameof(options.EventGrid)), options.EventGrid, options);
    }

    private static void Read(IConfigurationSection configuration, EventGridCheckOptions options, CallAutomationCallbackOptions all)
    {
        options.TenantId = Text(configuration, nameof(options.TenantId)) ?? options.TenantId;
        foreach (string audience in Texts(configuration, "Audience", nameof(options.Audiences)))
        {
            options.Audiences.Add(audience);
        }

        options.ApplicationId = Text(configuration, nameof(options.ApplicationId)) ?? options.ApplicationId;
        options.Authority = Address(configuration, nameof(options.Authority)) ?? options.Authority;
        options.Handshake = Value<EventGridHandshake>(configuration, nameof(options.Handshake), TryReadName, "InAnswer or ByGet", all, "EventGrid:") ?? options.Handshake;
        foreach (IConfigurationSection host in configuration.GetSection(nameof(options.AllowedHosts)).GetChildren())
        {
            if (!string.IsNullOrWhiteSpace(host.Value))
            {
                options.AllowedHosts.Add(host.Value);
            }
        }
    }

    /// <summary>What is set as one value, and as a list.</summary>
    private static IEnumerable<string> Texts(IConfiguration configuration, string key, string list) =>
        configuration.GetSection(list).GetChildren().Select(static child => child.Value).Prepend(configuration[key]).OfType<string>().Where(static text => !string.IsNullOrWhiteSpace(text));

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    // Whether it is an address, the validator says.
    private static Uri? Address(IConfiguration configuration, string key) => Text(configuration, key) is { } text ? new Uri(text, UriKind.RelativeOrAbsolute) : null;

    private static TimeSpan? Time(IConfiguration configuration, string key, CallAutomationCallbackOptions options) =>
        Value<TimeSpan>(configuration, key, TryReadTime, "a time; write 00:00:10 for ten seconds", options);

    private static T? Value<T>(
        IConfiguration configuration, string key, Understands<T> understands, string expected, CallAutomationCallbackOptions options, string prefix = "")
        where T : struct
    {
        if (Text(configuration, key) is not { } text)
        {
            return null;
        }

        if (understands(text, out T value))
        {
            return value;
        }

        // The value is not repeated: a secret may have ended up under the wrong key.
        options.Unreadable.Add($"{options.KeyOf(prefix + key)} is not {expected}.");
        return null;
    }

    private static bool TryReadTime(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool TryReadNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryReadName<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
}
