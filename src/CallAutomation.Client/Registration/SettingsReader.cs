using System.Globalization;
using CallAutomation.Client.Protocol;
using Microsoft.Extensions.Configuration;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Registration;

/// <summary>Reads the settings from configuration, key by key: reflection would not survive trimming.</summary>
internal static class SettingsReader
{
    private delegate bool Understands<T>(string text, out T value);

    public static void Read(IConfiguration configuration, CallAutomationClientSettings settings)
    {
        settings.SectionPath = configuration is IConfigurationSection section ? section.Path : string.Empty;
        settings.ConnectionString = Text(configuration, nameof(settings.ConnectionString)) ?? settings.ConnectionString;
        settings.AccessKey = Text(configuration, nameof(settings.AccessKey)) ?? settings.AccessKey;
        if (Text(configuration, nameof(settings.Endpoint)) is { } endpoint)
        {
            // Whether it is an address, the validator says.
            settings.Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute);
        }

        settings.Source = Text(configuration, nameof(settings.Source)) ?? settings.Source;
        if (Text(configuration, nameof(settings.CallbackUri)) is { } callback)
        {
            settings.CallbackUri = new Uri(callback, UriKind.RelativeOrAbsolute);
        }

        settings.ServiceVersion = Value<ServiceVersion>(
            configuration, nameof(settings.ServiceVersion), TryReadVersion, "a version this library speaks; write it like 2026-03-12", settings) ?? settings.ServiceVersion;
        settings.InCallDeadline = Value<TimeSpan>(
            configuration, nameof(settings.InCallDeadline), TryReadTime, "a time; write 00:00:10 for ten seconds", settings) ?? settings.InCallDeadline;
        settings.CallSetupDeadline = Value<TimeSpan>(
            configuration, nameof(settings.CallSetupDeadline), TryReadTime, "a time; write 00:00:30 for thirty seconds", settings) ?? settings.CallSetupDeadline;
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static T? Value<T>(IConfiguration configuration, string key, Understands<T> understands, string expected, CallAutomationClientSettings settings)
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
        settings.Unreadable.Add($"{SettingsKey.Of(settings, key)} is not {expected}.");
        return null;
    }

    private static bool TryReadTime(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool TryReadVersion(string text, out ServiceVersion version)
    {
        for (version = ServiceVersion.V2021_06_15_Preview; version <= LatestVersion; version++)
        {
            if (text == VersionText.Of(version) || string.Equals(text, version.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
