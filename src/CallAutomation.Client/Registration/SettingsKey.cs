namespace CallAutomation.Client.Registration;

/// <summary>What a person has to look for in order to set something: a configuration key, or a property.</summary>
internal static class SettingsKey
{
    public static string Of(CallAutomationClientSettings settings, string property) => settings.SectionPath switch
    {
        null => $"{nameof(CallAutomationClientSettings)}.{property}",
        "" => property,
        string section => $"{section}:{property}",
    };
}
