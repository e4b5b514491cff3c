using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>The newest version of the service; tests that mean a certain version name it instead.</summary>
internal static class Newest
{
    public const ServiceVersion Version = Client.CallAutomationClientOptions.LatestVersion;
}
