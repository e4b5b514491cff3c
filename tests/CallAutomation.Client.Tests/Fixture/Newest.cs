using CallAutomation.Client.Protocol;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Fixture;

/// <summary>The newest version of the service; tests that mean a certain version name it instead.</summary>
internal static class Newest
{
    public const ServiceVersion Version = CallAutomationClientOptions.LatestVersion;

    public static string Date { get; } = VersionText.Of(Version);
}
